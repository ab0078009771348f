package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Plate;
import tv.exstream.time.FrameRate;

/// Draws a plate on a ground of its own. What does not change is drawn once and then repeated; clocks are drawn anew in every picture.
///
/// ```
///   BAR     ▌ Title of the programme                    LABEL   [ Title ]
///           ▌ at 20:15                                          [ at 20:15 ]
/// ```
final class PlateChain {
    private static final double LINE_HEIGHT = 1.35;

    private final Overlay.Area area;
    private final Plate plate;
    private final List<OverlayFilter.Words> still = new ArrayList<>();
    private final List<OverlayFilter.Words> ticking = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /// Of the first line: how far words are from the edges of what is behind them.
    private final int pad;

    /// What words are written with.
    ///
    /// @param name under which the files of its texts lie
    record Pen(Path font, String name) {}

    /// @param zero the media time of the first picture
    PlateChain(Overlay.Area area, Plate plate, Duration zero, Pen pen) {
        this.area = area;
        this.plate = plate;
        this.pad = Math.max(2, plate.lines().getFirst().size() / 2);
        int top = pad();
        for (int n = 0; n < plate.lines().size(); n++) {
            Plate.Line line = plate.lines().get(n);
            var text = new PlateText(line, area.width() - left() - 2 * pad, zero);
            String file = pen.name() + "-" + (n + 1) + ".txt";
            texts.put(file, text.text());
            var look =
                    new OverlayFilter.Look(
                            pen.font(), line.size(), colour(plate.colours().words()));
            var words =
                    new OverlayFilter.Words(
                            file, look, x(line), top + base(line), text.ticks(), boxed(line));
            (text.ticks() ? ticking : still).add(words);
            top += step(line);
        }
    }

    /// Files for the working folder.
    Map<String, String> texts() {
        return texts;
    }

    List<Filter> filters(FrameRate rate) {
        List<Filter> filters = new ArrayList<>();
        filters.add(ground(rate));
        filters.addAll(still);
        filters.add(new OverlayFilter.Repeat());
        filters.addAll(ticking);
        return filters;
    }

    private Filter ground(FrameRate rate) {
        int height = plate.lines().stream().mapToInt(this::step).sum() + 2 * pad();
        String colour = colour(plate.colours().background());
        return switch (plate.shape()) {
            case BAR ->
                    new OverlayFilter.Bar(
                            new OverlayFilter.Sheet(area.width(), height, rate),
                            colour + opacity(plate.opacity() / 100.0),
                            left(),
                            colour(plate.colours().accent()));
            case LABEL ->
                    new OverlayFilter.Clear(
                            new OverlayFilter.Sheet(area.width(), height, rate), colour);
        };
    }

    /// Above the first line and below the last.
    private int pad() {
        return plate.shape() == Plate.Shape.BAR ? pad * 2 / 3 : 0;
    }

    /// From one line to the next.
    private int step(Plate.Line line) {
        return switch (plate.shape()) {
            case BAR -> (int) (line.size() * LINE_HEIGHT);
            case LABEL -> (int) (line.size() * LINE_HEIGHT) + 2 * border(line);
        };
    }

    /// The accent of a bar.
    private int left() {
        return plate.shape() == Plate.Shape.BAR ? Math.max(2, pad / 3) : 0;
    }

    /// Where a line stands below its top.
    private int base(Plate.Line line) {
        return switch (plate.shape()) {
            case BAR -> line.size();
            case LABEL -> line.size() + border(line);
        };
    }

    private String x(Plate.Line line) {
        if (plate.shape() == Plate.Shape.BAR) {
            return String.valueOf(left() + pad);
        }
        return switch (area.position().horizontal()) {
            case -1 -> String.valueOf(border(line));
            case 0 -> "(w-tw)/2";
            default -> "w-tw-" + border(line);
        };
    }

    private String boxed(Plate.Line line) {
        if (plate.shape() == Plate.Shape.BAR || plate.opacity() == 0) {
            return "";
        }
        // ffmpeg counts the opacity of a box on a clear ground twice.
        String colour =
                colour(plate.colours().background()) + opacity(Math.sqrt(plate.opacity() / 100.0));
        return ":box=1:boxcolor=%s:boxborderw=%d".formatted(colour, border(line));
    }

    private static int border(Plate.Line line) {
        return Math.max(1, line.size() / 4);
    }

    private static String opacity(double share) {
        return "@" + ScreenFilter.decimal(share);
    }

    private static String colour(String colour) {
        return colour.replace("#", "0x");
    }
}
