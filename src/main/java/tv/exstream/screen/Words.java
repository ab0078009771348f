package tv.exstream.screen;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tv.exstream.overlay.Variable;
import tv.exstream.overlay.Wording;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.rendition.SlateReason;

/// What a screen says. Every text is a [Wording] of [Facts]; one that is about something that is not known is not shown, and neither is an
/// empty one.
///
/// @param title in the middle, above the centre
/// @param subtitle below it, half as large
/// @param channel at the top on the left, a third as large
/// @param code at the bottom on the left, a quarter as large and red
/// @param clock at the bottom on the right, a quarter as large
/// @param size of the title, 16..300 for a picture of 1,080 lines
/// @param colour such as `#ffffff`; not that of the code
public record Words(
        String title,
        String subtitle,
        String channel,
        String code,
        String clock,
        int size,
        String colour) {
    public static final int LONGEST = Wording.LONGEST;

    private static final int SMALLEST_SIZE = 16;
    private static final int LARGEST_SIZE = 300;

    /// A title that is read from across a room, and lines of a third and a quarter of it that can still be read.
    private static final int USUAL_SIZE = 96;

    /// What is there before it is known when they are shown, as on a card.
    public static final Set<Variable> OF_CHANNEL = EnumSet.of(Variable.NUMBER, Variable.NAME);

    /// What is told on a screen.
    public static final Set<Variable> OF_SCREEN =
            EnumSet.of(
                    Variable.NUMBER,
                    Variable.NAME,
                    Variable.NEXT,
                    Variable.AT,
                    Variable.TIME,
                    Variable.CLOCK,
                    Variable.CODE);

    public Words {
        requireShort("title", title);
        requireShort("subtitle", subtitle);
        requireShort("channel", channel);
        requireShort("code", code);
        requireShort("clock", clock);
        Visual.requireColour("colour", colour);
        if (size < SMALLEST_SIZE || size > LARGEST_SIZE) {
            throw refused(
                    Demand.VALUE_WRONG, "size", Wanted.fromTo(SMALLEST_SIZE, LARGEST_SIZE), size);
        }
    }

    /// Only a title, as large as usual.
    public static Words titled(String title) {
        return new Words(title, "", "", "", "", USUAL_SIZE, "#ffffff");
    }

    /// Which channel it is, and why it shows nothing.
    ///
    /// @param code a text, and so is the clock
    static Words usual(SlateReason reason, String code, String clock) {
        return new Words(
                reason.headline(),
                reason.explanation(),
                "Channel {number}: {name}",
                code,
                clock,
                USUAL_SIZE,
                "#ffffff");
    }

    /// The words as a viewer reads them.
    public Words on(Facts facts) {
        return mapped(text -> shortened(new Wording(text).written(facts::of).orElse("")));
    }

    /// Only the texts that have the time of day.
    public Words ofTheTime() {
        return mapped(text -> has(text, Variable::tellsTheTime) ? text : "");
    }

    /// Whether a text has the time of day.
    public boolean tellsTheTime() {
        return texts().anyMatch(text -> has(text, Variable::tellsTheTime));
    }

    /// Whether a text is about what comes.
    public boolean tellsWhatComes() {
        return texts().anyMatch(
                        text -> has(text, EnumSet.of(Variable.NEXT, Variable.AT)::contains));
    }

    private static boolean has(String text, Predicate<Variable> which) {
        return new Wording(text).variables().stream().anyMatch(which);
    }

    /// True when there is nothing to read.
    public boolean isEmpty() {
        return texts().allMatch(String::isBlank);
    }

    /// What is kept may have other braces, which once were read as they are.
    ///
    /// @throws ProblemException INVALID_VALUE when something in braces is none of these
    public void requireKnown(Set<Variable> known) {
        try {
            texts().forEach(text -> new Wording(text).require(known));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
        }
    }

    private Stream<String> texts() {
        return Stream.of(title, subtitle, channel, code, clock);
    }

    private Words mapped(UnaryOperator<String> change) {
        return new Words(
                change.apply(title),
                change.apply(subtitle),
                change.apply(channel),
                change.apply(code),
                change.apply(clock),
                size,
                colour);
    }

    /// A channel's name may be as long as all there may be.
    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }

    private static void requireShort(String name, String text) {
        if (text.length() > LONGEST) {
            throw refused(
                    Demand.MUST_HAVE,
                    name,
                    Remark.of(Demand.AT_MOST_CHARACTERS, LONGEST),
                    text.length());
        }
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}
