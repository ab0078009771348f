package tv.exstream.dvb;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws words in white with a black edge, in the middle of the lower half of a screen. Thread-safe; takes some milliseconds.
///
/// What has no room there is written smaller, down to half the size.
///
/// @param screen what it is drawn for
public record CaptionDrawing(Screen screen) {
    /// Of letters, of the height of the screen: EBU-TT and others have 22 or so lines to a screen.
    private static final double[] SIZES = {0.052, 0.042, 0.034, 0.026};

    /// How wide and high all may be, of the screen, and how far it stays away from the lower end.
    private static final double WIDTH = 0.9;

    private static final double HEIGHT = 0.5;
    private static final double MARGIN = 0.06;

    /// The width of the edge, of the size of letters; half of it lies under them.
    private static final float EDGE = 0.14f;

    /// Empty when there is no room for so much.
    ///
    /// @param texts what cues say, as WebVTT has it, from the top to the bottom
    public Optional<Caption> draw(List<String> texts) {
        for (double size : SIZES) {
            Optional<Caption> caption = draw(texts, (float) Math.rint(size * screen.height()));
            if (caption.isPresent()) {
                return caption;
            }
        }
        return Optional.empty();
    }

    private Optional<Caption> draw(List<String> texts, float size) {
        var lines = new CaptionLines(size, (float) WIDTH * screen.width()).of(texts);
        List<Shape> shapes = placed(lines);
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        float edge = EDGE * size;
        Rectangle frame = frame(shapes, edge);
        if (frame.isEmpty() || frame.y < (1 - HEIGHT - MARGIN) * screen.height()) {
            return Optional.empty();
        }
        Bitmap bitmap = Bitmap.of(image(shapes, frame, edge));
        return Optional.of(Caption.of(frame.x, frame.y, bitmap))
                .filter(caption -> caption.bytes() <= DisplaySet.MOST_OBJECT_BYTES);
    }

    /// The outlines of lines, each in the middle, the last one at the lower margin.
    private List<Shape> placed(List<TextLayout> lines) {
        List<Shape> shapes = new ArrayList<>();
        double below = (1 - MARGIN) * screen.height();
        for (TextLayout line : lines.reversed()) {
            double baseline = below - line.getDescent();
            double left = (screen.width() - line.getAdvance()) / 2;
            shapes.add(line.getOutline(AffineTransform.getTranslateInstance(left, baseline)));
            below = baseline - line.getAscent() - line.getLeading();
        }
        return shapes;
    }

    /// What is seen of them on the screen. It begins with a row of the top field and has as many of each.
    private Rectangle frame(List<Shape> shapes, float edge) {
        Rectangle all = new Rectangle();
        for (Shape shape : shapes) {
            all = all.isEmpty() ? shape.getBounds() : all.union(shape.getBounds());
        }
        int more = (int) Math.ceil(edge / 2) + 1;
        all.grow(more, more);
        int top = all.y - Math.floorMod(all.y, 2);
        int bottom = all.y + all.height;
        var even = new Rectangle(all.x, top, all.width, bottom - top + (bottom - top) % 2);
        return even.intersection(
                new Rectangle(screen.width(), screen.height() - screen.height() % 2));
    }

    /// All edges first, so that none of them lies over the letters beside it.
    private static BufferedImage image(List<Shape> shapes, Rectangle frame, float edge) {
        var image = new BufferedImage(frame.width, frame.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.translate(-frame.x, -frame.y);
            graphics.setColor(Color.BLACK);
            graphics.setStroke(
                    new BasicStroke(edge, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            shapes.forEach(graphics::draw);
            shapes.forEach(graphics::fill);
            graphics.setColor(Color.WHITE);
            shapes.forEach(graphics::fill);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
