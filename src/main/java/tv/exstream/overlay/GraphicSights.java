package tv.exstream.overlay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.media.Title;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.Overlay.Visible;
import tv.exstream.playout.Airing;

/// When graphics are seen during one airing, and what they say. Immutable.
public final class GraphicSights {
    /// Of whose lines sizes are said.
    private static final int LINES = 1_080;

    /// EBU R 95: nothing is cut off a twentieth away from the edges.
    private static final int MARGIN = 20;

    private static final int SMALLEST = 8;

    private final VideoFormat house;
    private final Showings showings;
    private final Telling telling;

    /// @param title of what is shown
    /// @param sequel how the airing goes on
    public GraphicSights(Channel channel, Airing airing, Title title, Sequel sequel) {
        this.house = channel.profile().video();
        this.showings = new Showings(channel.zone(), airing, sequel);
        this.telling = new Telling(channel, airing, title, sequel);
    }

    /// One for each showing of each graphic. In the order of the graphics; of one graphic in order of time. Empty for fillers unless a
    /// graphic is for them too.
    public List<Overlay> of(List<Graphic> graphics) {
        return graphics.stream()
                .filter(graphic -> graphic.onFillers() || !showings.airing().kind().isFiller())
                .flatMap(this::overlays)
                .toList();
    }

    /// How it looks while it is seen; empty when it says nothing here.
    public Optional<Overlay> sample(Graphic graphic) {
        return overlay(graphic, Optional.empty());
    }

    private Stream<Overlay> overlays(Graphic graphic) {
        Duration fade = graphic.motion() == Plate.Motion.NONE ? Duration.ZERO : Fade.LENGTH;
        boolean wholeAiring =
                graphic.timing() instanceof Timing.Permanent && graphic.isOfOneAiring();
        List<Optional<Visible>> seen =
                wholeAiring
                        ? List.of(Optional.of(showings.whole()))
                        : showings.of(graphic.timing(), fade);
        return seen.stream()
                .filter(visible -> visible.isEmpty() || isTrueDuring(graphic, visible.get()))
                .flatMap(visible -> overlay(graphic, visible).stream());
    }

    /// A clock runs on; it cannot be put forward or back.
    private boolean isTrueDuring(Graphic graphic, Visible visible) {
        return !graphic.tellsTheTime() || !telling.clocksChange(visible.from(), visible.to());
    }

    private Optional<Overlay> overlay(Graphic graphic, Optional<Visible> visible) {
        Duration when = visible.map(Visible::from).orElse(showings.airing().inPoint());
        int size = Math.max(SMALLEST, graphic.style().size() * house.height() / LINES);
        List<Plate.Line> lines = new ArrayList<>();
        line(graphic.title(), when, size).ifPresent(lines::add);
        line(graphic.subtitle(), when, Math.max(SMALLEST, size * 2 / 3)).ifPresent(lines::add);
        return lines.isEmpty() ? Optional.empty() : Optional.of(overlay(graphic, lines, visible));
    }

    private Optional<Plate.Line> line(String words, Duration when, int size) {
        return new Wording(words)
                .told(variable -> telling.of(variable, when))
                .map(segments -> new Plate.Line(segments, size));
    }

    private Overlay overlay(Graphic graphic, List<Plate.Line> lines, Optional<Visible> visible) {
        Graphic.Style style = graphic.style();
        int x = house.width() / MARGIN;
        int y = house.height() / MARGIN;
        var plate =
                new Plate(lines, style.shape(), style.colours(), style.opacity(), graphic.motion());
        var area =
                new Overlay.Area(
                        x, y, house.width() - 2 * x, house.height() - 2 * y, style.position());
        return new Overlay(plate, area, 100, visible);
    }
}
