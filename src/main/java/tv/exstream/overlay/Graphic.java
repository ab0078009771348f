package tv.exstream.overlay;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Words over programmes, as people describe them. Immutable.
///
/// @param title the first line; `{next}` and others stand for what is told of the programme and the time
/// @param subtitle the second line, smaller; may be empty
/// @param motion how it comes and goes
/// @param onFillers whether it is seen during fillers too
/// @param perAiring whether a graphic that is seen most of the time may be about one airing, which then is encoded anew all of it
public record Graphic(
        String title,
        String subtitle,
        Style style,
        Timing timing,
        Plate.Motion motion,
        boolean onFillers,
        boolean perAiring) {
    /// Where a programme is on, nothing is wrong.
    private static final Set<Variable> KNOWN = EnumSet.complementOf(EnumSet.of(Variable.CODE));

    /// A lower third shortly before the end.
    public static final Graphic UP_NEXT =
            new Graphic(
                    "{next}",
                    "{at}",
                    new Style(
                            Plate.Shape.BAR,
                            Position.BOTTOM,
                            48,
                            90,
                            new Plate.Colours("#ffffff", "#101820", "#e0b020")),
                    new Timing.BeforeEnd(Duration.ofMinutes(1), Duration.ofSeconds(15)),
                    Plate.Motion.SLIDE,
                    false,
                    false);

    public Graphic {
        new Wording(title).require(KNOWN);
        new Wording(subtitle).require(KNOWN);
        if (!perAiring && variables(title, subtitle).anyMatch(Variable::isOfOneAiring)) {
            timing.excess().ifPresent(excess -> refuse(excess, title, subtitle));
        }
    }

    private static void refuse(Remark excess, String title, String subtitle) {
        throw UnacceptableException.of(Demand.TIMING_EXCESS, "timing", excess, title, subtitle);
    }

    /// @param size of the first line, 16..200 for a picture of 1,080 lines
    /// @param opacity of what is behind the words, in percent, 0..100
    public record Style(
            Plate.Shape shape, Position position, int size, int opacity, Plate.Colours colours) {
        private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

        public Style {
            requireRange("size", size, 16, 200);
            requireRange("opacity", opacity, 0, 100);
            requireColour("words", colours.words());
            requireColour("background", colours.background());
            requireColour("accent", colours.accent());
        }

        private static void requireRange(String name, int value, int least, int most) {
            if (value < least || value > most) {
                throw UnacceptableException.mustBe(name, Wanted.fromTo(least, most), value);
            }
        }

        private static void requireColour(String name, String colour) {
            if (!COLOUR.matcher(colour).matches()) {
                throw UnacceptableException.mustBe(
                        name, Wanted.like(Demand.A_COLOUR, "#1a1a2e"), colour);
            }
        }
    }

    /// Whether it says something that is known only with the timeline.
    boolean isOfOneAiring() {
        return variables(title, subtitle).anyMatch(Variable::isOfOneAiring);
    }

    /// Whether it makes a difference how the timeline goes on.
    public boolean looksAhead() {
        return isOfOneAiring() || timing.looksAhead();
    }

    /// Whether it has a clock.
    boolean tellsTheTime() {
        return variables(title, subtitle).anyMatch(Variable::tellsTheTime);
    }

    private static Stream<Variable> variables(String... words) {
        return Stream.of(words).flatMap(each -> new Wording(each).variables().stream());
    }
}
