package tv.exstream.media;

/// How good somebody finds an item. Immutable.
///
/// @param system who, in lower case, such as `imdb`; empty when that is not known
/// @param tenths of a point, of ten points at best: 74 is 7.4 of 10
public record Score(String system, int tenths) {
    public static final int BEST = 100;

    public Score {
        if (tenths < 1 || tenths > BEST) {
            throw new IllegalArgumentException(
                    "a score must be 1..%d tenths: %d".formatted(BEST, tenths));
        }
        system = Storable.cut(system);
    }

    /// Such as 7.4.
    public double points() {
        return tenths / 10.0;
    }
}
