package tv.exstream.dvb;

import java.awt.image.BufferedImage;

/// A picture in the colours of [Palette]. Immutable.
final class Bitmap {
    private final int width;
    private final int height;

    /// Row by row.
    private final byte[] colours;

    private Bitmap(int width, byte[] colours) {
        this.width = width;
        this.colours = colours;
        height = colours.length / width;
    }

    /// @param colours row by row; whole rows, at least one
    static Bitmap of(int width, byte... colours) {
        if (width < 1 || colours.length == 0 || colours.length % width != 0) {
            throw new IllegalArgumentException(
                    "bitmap must have whole rows of %d: %d".formatted(width, colours.length));
        }
        return new Bitmap(width, colours.clone());
    }

    /// A picture of greys, as near as the palette has them.
    static Bitmap of(BufferedImage drawn) {
        int width = drawn.getWidth();
        int[] argb = drawn.getRGB(0, 0, width, drawn.getHeight(), null, 0, width);
        byte[] colours = new byte[argb.length];
        for (int n = 0; n < argb.length; n++) {
            colours[n] = (byte) Palette.nearest(argb[n] >>> 24, argb[n] & 0xFF);
        }
        return new Bitmap(width, colours);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int colour(int x, int y) {
        return colours[y * width + x];
    }
}
