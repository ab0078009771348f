package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.ScreenFilter.Ground;
import tv.exstream.media.VideoFormat;
import tv.exstream.screen.Words;

/// Lays the words of a screen out, line by line. Owned by one thread.
///
/// ```
///   Channel 5: News
///
///                 Technical difficulties         the title's last line stands above the middle
///                 We will be right back          the subtitle's first line below it
///
///   E1                              20:14:37
/// ```
final class ScreenWords {
    /// For which sizes are said.
    private static final int LINES = 1_080;

    /// EBU R 95: nothing is cut off a twentieth away from the edges.
    private static final int MARGIN = 20;

    private static final int SMALLEST = 8;

    /// How wide a character is on the average, of its size.
    private static final double WIDTH = 0.55;

    private static final double LINE_HEIGHT = 1.25;
    private static final String CENTRED = "(w-tw)/2";
    private static final String LEFT = "w/" + MARGIN;
    private static final String RIGHT = "w-tw-" + LEFT;
    private static final String CODE_COLOUR = "0xff6b6b";

    private final VideoFormat format;
    private final Words words;
    private final Path font;
    private final Ground ground;
    private final String name;
    private final Optional<ScreenFilter.Pictures> seen;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<ScreenFilter.Line> lines = new ArrayList<>();

    /// What words are written with, and on what.
    record Board(VideoFormat format, Path font, Ground ground) {}

    /// Of a screen without the time.
    ScreenWords(Board board, Words words) {
        this(board, words, "", Optional.empty());
    }

    ScreenWords(Board board, Tick tick) {
        this(
                board,
                tick.words(),
                "at%d-".formatted(tick.from()),
                Optional.of(new ScreenFilter.Pictures(tick.from(), tick.to())));
    }

    /// @param name what the names of its files begin with
    private ScreenWords(
            Board board, Words words, String name, Optional<ScreenFilter.Pictures> seen) {
        format = board.format();
        font = board.font();
        ground = board.ground();
        this.words = words;
        this.name = name;
        this.seen = seen;
        int height = format.height();
        int size = size(1);
        List<String> title = wrapped(words.title(), size(1));
        int above = height / 2 - size / 4 - lineHeight(size) * (title.size() - 1);
        draw("title", title, new Spot(font(size, colour()), CENTRED, above));
        int half = size(2);
        List<String> subtitle = wrapped(words.subtitle(), half);
        draw("subtitle", subtitle, new Spot(font(half, colour()), CENTRED, below(half)));
        int third = size(3);
        List<String> channel = wrapped(words.channel(), third);
        draw("channel", channel, new Spot(font(third, colour()), LEFT, height / MARGIN + third));
        atTheBottom("code", words.code(), font(size(4), CODE_COLOUR), LEFT);
        atTheBottom("clock", words.clock(), font(size(4), colour()), RIGHT);
    }

    private void atTheBottom(String which, String text, ScreenFilter.Font look, String x) {
        List<String> wrapped = wrapped(text, look.size());
        int last =
                format.height()
                        - format.height() / MARGIN
                        - lineHeight(look.size()) * (wrapped.size() - 1);
        draw(which, wrapped, new Spot(look, x, last));
    }

    /// Where the first line of a text is and how it looks.
    private record Spot(ScreenFilter.Font font, String x, int baseline) {}

    /// Files for the working folder.
    Map<String, String> texts() {
        return texts;
    }

    List<ScreenFilter.Line> lines() {
        return lines;
    }

    private void draw(String which, List<String> text, Spot spot) {
        for (int n = 0; n < text.size(); n++) {
            if (!text.get(n).isBlank()) {
                String file = name + which + (n + 1) + ".txt";
                texts.put(file, text.get(n));
                int baseline = spot.baseline() + n * lineHeight(spot.font().size());
                lines.add(new ScreenFilter.Line(file, spot.font(), spot.x(), baseline, seen));
            }
        }
    }

    private List<String> wrapped(String text, int size) {
        double wide = format.width() * (1 - 2.0 / MARGIN);
        return DrawnText.wrapped(text, Math.max(SMALLEST, (int) (wide / size / WIDTH)))
                .lines()
                .toList();
    }

    private int below(int half) {
        return format.height() / 2 + lineHeight(half);
    }

    private ScreenFilter.Font font(int size, String colour) {
        return new ScreenFilter.Font(font, size, colour, ground);
    }

    private String colour() {
        return words.colour().replace("#", "0x");
    }

    /// @param part of the title's
    private int size(int part) {
        return Math.max(SMALLEST, words.size() * format.height() / LINES / part);
    }

    private static int lineHeight(int size) {
        return (int) (size * LINE_HEIGHT);
    }
}
