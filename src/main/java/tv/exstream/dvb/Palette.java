package tv.exstream.dvb;

/// The sixteen colours of white words with a black edge: one that is not seen, black that is ever less see-through, for the rim of the
/// edge, and greys from black to white, for the rim of the words.
final class Palette {
    static final int COLOURS = 16;
    static final int UNSEEN = 0;

    /// Blacks have the numbers 1..6, greys those after them.
    private static final int BLACKS = 6;

    private static final int FIRST_GREY = 1 + BLACKS;
    private static final int GREYS = COLOURS - FIRST_GREY;
    private static final int FULL = 255;

    /// ITU-R BT.601: luminance of black and of white.
    private static final int BLACK_Y = 16;

    private static final int WHITE_Y = 235;

    private Palette() {}

    /// The colour nearest to one of grey.
    ///
    /// @param alpha 0 for what is not seen, up to 255
    /// @param grey 0 for black, up to 255
    static int nearest(int alpha, int grey) {
        int step = rounded(alpha, BLACKS + 1);
        return step <= BLACKS ? step : FIRST_GREY + rounded(grey, GREYS - 1);
    }

    /// `Y-value`; 0 stands for what is not seen.
    static int luminance(int colour) {
        if (colour < FIRST_GREY) {
            return colour == UNSEEN ? 0 : BLACK_Y;
        }
        return BLACK_Y + (WHITE_Y - BLACK_Y) * (colour - FIRST_GREY) / (GREYS - 1);
    }

    /// `T-value`: 0 for what covers the picture.
    static int transparency(int colour) {
        return colour < FIRST_GREY ? FULL - FULL * colour / (BLACKS + 1) : 0;
    }

    private static int rounded(int value, int steps) {
        return (value * steps + FULL / 2) / FULL;
    }
}
