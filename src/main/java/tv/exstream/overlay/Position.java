package tv.exstream.overlay;

/// Where in a picture something lies.
public enum Position {
    TOP_LEFT,
    TOP,
    TOP_RIGHT,
    LEFT,
    CENTER,
    RIGHT,
    BOTTOM_LEFT,
    BOTTOM,
    BOTTOM_RIGHT;

    /// How it lies between left and right: -1, 0 in the middle, 1.
    public int horizontal() {
        return ordinal() % 3 - 1;
    }

    /// How it lies between top and bottom: -1, 0 in the middle, 1.
    public int vertical() {
        return ordinal() / 3 - 1;
    }
}
