package tv.exstream.overlay;

/// How large a watermark is.
public sealed interface Size {
    /// As wide as a part of the house format, whatever its picture has.
    ///
    /// @param percent of the frame's width, 1..100
    record Width(int percent) implements Size {
        public static final Width SMALL = new Width(5);
        public static final Width MEDIUM = new Width(10);
        public static final Width LARGE = new Width(20);

        public Width {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("width must be 1..100 percent: " + percent);
            }
        }
    }

    /// As many pixels as its picture has.
    record Actual() implements Size {}
}
