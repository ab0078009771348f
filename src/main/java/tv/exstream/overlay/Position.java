package tv.exstream.overlay;

/// Where in a picture something lies.
public enum Position {
    TOP_LEFT(-1, -1),
    TOP(0, -1),
    TOP_RIGHT(1, -1),
    LEFT(-1, 0),
    CENTER(0, 0),
    RIGHT(1, 0),
    BOTTOM_LEFT(-1, 1),
    BOTTOM(0, 1),
    BOTTOM_RIGHT(1, 1);

    private final int horizontal;
    private final int vertical;

    Position(int horizontal, int vertical) {
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /// How it lies between left and right: -1, 0 in the middle, 1.
    public int horizontal() {
        return horizontal;
    }

    /// How it lies between top and bottom: -1, 0 in the middle, 1.
    public int vertical() {
        return vertical;
    }
}
