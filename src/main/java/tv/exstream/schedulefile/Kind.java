package tv.exstream.schedulefile;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import tv.exstream.expression.BreakPoints;
import tv.exstream.expression.Expression;
import tv.exstream.playout.AiringKind;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// How a text of the file becomes a value.
///
/// @param wanted what is acceptable, for the message when the text is not
/// @param read throws IllegalArgumentException when the text is not acceptable, or ProblemException with what is wrong
record Kind<T>(String wanted, Function<String, T> read) {
    static final Kind<String> TEXT =
            new Kind<>(
                    "a text",
                    text -> {
                        if (text.isBlank()) {
                            throw new IllegalArgumentException("blank");
                        }
                        return text;
                    });

    /// Also none at all.
    static final Kind<String> ANY_TEXT = new Kind<>("a text", text -> text);

    static final Kind<Integer> INTEGER = new Kind<>("a whole number", Integer::parseInt);

    static final Kind<Boolean> FLAG =
            new Kind<>(
                    "true or false",
                    text ->
                            switch (text.toLowerCase(Locale.ROOT)) {
                                case "true" -> true;
                                case "false" -> false;
                                default -> throw new IllegalArgumentException("neither");
                            });

    static final Kind<LocalTime> TIME =
            new Kind<>("a time of day such as 18:30, 18:30:00 or 6:30 PM", TimeText::timeOfDay);

    static final Kind<PlaybackOrder> ORDER =
            new Kind<>(
                    "chronological or shuffle",
                    text ->
                            switch (text.toLowerCase(Locale.ROOT)) {
                                case "chronological" -> PlaybackOrder.CHRONOLOGICAL;
                                case "shuffle" -> PlaybackOrder.SHUFFLE;
                                default -> throw new IllegalArgumentException("neither");
                            });

    static final Kind<Source.Grouping> GROUPING =
            new Kind<>(
                    "show, season, artist, album or director",
                    text -> Source.Grouping.valueOf(text.toUpperCase(Locale.ROOT)));

    /// Commercials and the like are tail filler to us: they fill time between programmes and are not in the guide.
    static final Kind<AiringKind> FILLER =
            new Kind<>(
                    "none, preroll, midroll, postroll, tail, fallback or commercial",
                    text ->
                            switch (text.toLowerCase(Locale.ROOT).replace("_", "")) {
                                case "none" -> AiringKind.PROGRAMME;
                                case "preroll" -> AiringKind.PRE_ROLL;
                                case "midroll" -> AiringKind.MID_ROLL;
                                case "postroll" -> AiringKind.POST_ROLL;
                                case "tail", "commercial", "pad" -> AiringKind.TAIL;
                                case "fallback" -> AiringKind.FALLBACK;
                                default -> throw new IllegalArgumentException("none of them");
                            });

    static final Kind<Expression> BREAKS =
            new Kind<>("a condition such as point > 300", BreakPoints::rule);

    static Kind<Duration> length(Dialect dialect) {
        return new Kind<>(
                switch (dialect) {
                    case ERSATZTV ->
                            "a length such as 01:30:00, 90 minutes, PT90M or a number of seconds";
                    case EXSTREAM ->
                            "a length such as 01:30:00, 90:00, 90 minutes, PT90M or a number of seconds";
                },
                text -> TimeText.length(text, dialect));
    }

    static Kind<Expression> expression(Collection<String> variables) {
        return new Kind<>("an expression", text -> Expression.parse(text, variables));
    }

    /// @throws ProblemException when it says more than that the text is not acceptable
    T of(String text) {
        return read.apply(text);
    }
}
