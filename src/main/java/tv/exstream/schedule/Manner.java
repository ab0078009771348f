package tv.exstream.schedule;

/// How a slot keeps to its times.
///
/// @param late what it does when it would begin later than it may
/// @param follow when the next one begins
public record Manner(Late late, Follow follow) {
    public static final Manner PUNCTUAL = new Manner(Late.LEFT_OUT, Follow.ON_TIME);

    public enum Late {
        LEFT_OUT,
        /// Its first item is joined in progress, so that it ends with the slot.
        JOINED,
    }

    public enum Follow {
        ON_TIME,
        /// As soon as this one has nothing more to show, but not before this one's own time.
        EARLY,
    }
}
