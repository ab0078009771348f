package tv.exstream.web.api;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// A logo for a channel that has none: the first letters of its name on a colour that the name decides. Takes some milliseconds.
final class DrawnLogo {
    /// Sharp in every list of a player.
    static final int SIZE = 512;

    private static final int MOST_LETTERS = 2;

    /// What the letters may take of the picture, in both directions.
    private static final double ROOM = 0.62;

    private static final float ROUND = 0.22f;

    /// White letters can be read on each of them.
    private static final List<Color> COLOURS =
            List.of(
                    new Color(0x2451B3),
                    new Color(0x7A2E8E),
                    new Color(0xA3283A),
                    new Color(0x9A4A0A),
                    new Color(0x4B6A12),
                    new Color(0x0F6B5C),
                    new Color(0x14657F),
                    new Color(0x4B4E9E),
                    new Color(0x5A4632),
                    new Color(0x33475B));

    private DrawnLogo() {}

    /// @return a PNG
    static byte[] png(String name) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = image.createGraphics();
        try {
            draw(drawing, name);
        } finally {
            drawing.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// `Cinema Classics` is `CC`, `Films` is `FI`, `The 80s` is `T8`; a name without letters and digits is its first character.
    static String initials(String name) {
        List<String> words =
                Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        String letters =
                switch (words.size()) {
                    case 0 -> first(name, 1);
                    case 1 -> first(words.getFirst(), MOST_LETTERS);
                    default -> first(words.get(0), 1) + first(words.get(1), 1);
                };
        return letters.toUpperCase(Locale.ROOT);
    }

    private static String first(String text, int count) {
        int all = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(count, all)));
    }

    private static void draw(Graphics2D drawing, String name) {
        drawing.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(COLOURS.get(Math.floorMod(name.hashCode(), COLOURS.size())));
        int round = Math.round(SIZE * ROUND * 2);
        drawing.fillRoundRect(0, 0, SIZE, SIZE, round, round);
        drawing.setColor(Color.WHITE);
        drawing.fill(letters(drawing, initials(name)));
    }

    /// As large as there is room, in the middle.
    private static Shape letters(Graphics2D drawing, String initials) {
        var font = new Font(Font.SANS_SERIF, Font.BOLD, SIZE / 2);
        Shape outline =
                new TextLayout(initials, font, drawing.getFontRenderContext()).getOutline(null);
        Rectangle2D bounds = outline.getBounds2D();
        double largest = Math.max(bounds.getWidth(), bounds.getHeight());
        double scale = largest > 0 ? SIZE * ROOM / largest : 1;
        var place = AffineTransform.getTranslateInstance(SIZE / 2.0, SIZE / 2.0);
        place.scale(scale, scale);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return place.createTransformedShape(outline);
    }
}
