package tv.exstream.dvb;

/// The size in pixels of the picture that subtitles are drawn for.
public record Screen(int width, int height) {
    private static final Screen STANDARD = new Screen(720, 576);

    public Screen {
        if (width < 1 || width > 0xFFFF || height < 1 || height > 0xFFFF) {
            throw new IllegalArgumentException(
                    "screen must have 1..65535 pixels each way: %dx%d".formatted(width, height));
        }
    }

    /// What a receiver takes it for that is told nothing.
    boolean isStandard() {
        return equals(STANDARD);
    }

    /// Whether subtitles for it count as those of high definition. Source: EN 300 743 clause 5.1.3.
    public boolean isHighDefinition() {
        return height > STANDARD.height;
    }
}
