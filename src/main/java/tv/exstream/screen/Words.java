package tv.exstream.screen;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.SlateReason;

/// What a screen says. In every text `{number}` and `{name}` stand for the channel's, `{next}` and `{at}` for what comes after a gap and
/// when; a text that is about something that is not known is not shown, and neither is an empty one.
///
/// @param title in the middle, above the centre
/// @param subtitle below it, half as large
/// @param channel at the top on the left, a third as large
/// @param code at the bottom on the left, a quarter as large and red
/// @param size of the title, 16..300 for a picture of 1,080 lines
/// @param colour such as `#ffffff`; not that of the code
public record Words(
        String title, String subtitle, String channel, String code, int size, String colour) {
    /// Arbitrary; more than fits.
    public static final int LONGEST = 200;

    private static final int SMALLEST_SIZE = 16;
    private static final int LARGEST_SIZE = 300;

    /// A title that is read from across a room, and lines of a third and a quarter of it that can still be read.
    private static final int USUAL_SIZE = 96;

    private static final String NUMBER = "{number}";
    private static final String NAME = "{name}";
    private static final String NEXT = "{next}";
    private static final String AT = "{at}";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public Words {
        requireShort("title", title);
        requireShort("subtitle", subtitle);
        requireShort("channel", channel);
        requireShort("code", code);
        Visual.requireColour("colour", colour);
        if (size < SMALLEST_SIZE || size > LARGEST_SIZE) {
            throw refused("size must be %d..%d: %d".formatted(SMALLEST_SIZE, LARGEST_SIZE, size));
        }
    }

    /// Which channel it is, and why it shows nothing.
    public static Words usual(SlateReason reason) {
        return new Words(
                reason.headline(),
                reason.explanation(),
                "Channel {number}: {name}",
                "",
                USUAL_SIZE,
                "#ffffff");
    }

    /// The words as a viewer of this channel reads them.
    ///
    /// @param coming what comes after the gap that is on or near
    public Words on(Channel channel, Optional<Coming> coming) {
        return mapped(
                text ->
                        after(text, coming)
                                .replace(NUMBER, channel.number().toString())
                                .replace(NAME, channel.name()));
    }

    /// Without the texts that are about a channel.
    public Words onAnyChannel() {
        return mapped(
                text ->
                        text.contains(NUMBER) || text.contains(NAME)
                                ? ""
                                : after(text, Optional.empty()));
    }

    /// Whether a text is about what comes.
    public boolean tellsWhatComes() {
        return Stream.of(title, subtitle, channel, code).anyMatch(Words::tellsWhatComes);
    }

    private static boolean tellsWhatComes(String text) {
        return text.contains(NEXT) || text.contains(AT);
    }

    private static String after(String text, Optional<Coming> coming) {
        return tellsWhatComes(text)
                ? coming.map(
                                next ->
                                        text.replace(NEXT, next.title())
                                                .replace(AT, TIME.format(next.at())))
                        .orElse("")
                : text;
    }

    /// True when there is nothing to read.
    public boolean isEmpty() {
        return Stream.of(title, subtitle, channel, code).allMatch(String::isBlank);
    }

    private Words mapped(UnaryOperator<String> change) {
        return new Words(
                shortened(change.apply(title)),
                shortened(change.apply(subtitle)),
                shortened(change.apply(channel)),
                shortened(change.apply(code)),
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
                    "%s must have at most %d characters: %d"
                            .formatted(name, LONGEST, text.length()));
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }
}
