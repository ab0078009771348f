package tv.exstream.guide;

import java.util.Locale;

/// How a playlist tells players that channels can be played from the past on. Immutable.
///
/// @param mode the way
/// @param days how far back; 0 for not at all
public record Catchup(Mode mode, long days) {
    /// Where it is not to be had.
    public static final Catchup NONE = new Catchup(Mode.NONE, 0);

    /// The ways that players know; the `catchup` attribute.
    public enum Mode {
        /// `catchup-source` is the whole address.
        DEFAULT,
        /// `catchup-source` is what the address goes on with.
        APPEND,
        /// Players add `utc` and `lutc` to the address.
        SHIFT,
        /// Players take the address for one of a Flussonic server.
        FLUSSONIC,
        /// Players take the address for one of Xtream Codes.
        XC,
        NONE;

        /// As it is written.
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The way that says most itself.
    public static Catchup ofDays(long days) {
        return new Catchup(Mode.DEFAULT, days);
    }

    boolean isNone() {
        return days == 0 || mode == Mode.NONE;
    }
}
