package tv.exstream.dvb;

/// Words that were drawn and coded, at their place on the screen. Immutable.
public final class Caption {
    private final int x;
    private final int y;
    private final int width;
    private final int height;
    private final byte[] topField;
    private final byte[] bottomField;

    private Caption(int x, int y, Bitmap bitmap) {
        this.x = x;
        this.y = y;
        width = bitmap.width();
        height = bitmap.height();
        topField = RunLengths.of(bitmap, 0);
        bottomField = RunLengths.of(bitmap, 1);
    }

    /// @param x of its left upper corner
    static Caption of(int x, int y, Bitmap bitmap) {
        return new Caption(x, y, bitmap);
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] topField() {
        return topField;
    }

    byte[] bottomField() {
        return bottomField;
    }

    /// What it takes, in memory as in a stream.
    public int bytes() {
        return topField.length + bottomField.length;
    }
}
