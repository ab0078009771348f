package tv.exstream.schedulefile;

import static tv.exstream.remark.Wanted.plain;
import static tv.exstream.remark.Wanted.suchAs;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import tv.exstream.expression.BreakPoints;
import tv.exstream.expression.Expression;
import tv.exstream.playout.AiringKind;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Fit;

/// How a text of the file becomes a value.
///
/// @param wanted what is acceptable, for the message when the text is not
/// @param read throws IllegalArgumentException when the text is not acceptable, or ProblemException with what is wrong
record Kind<T>(Remark wanted, Function<String, T> read) {
    static final Kind<String> TEXT =
            new Kind<>(
                    plain(Demand.SOME_TEXT),
                    text -> {
                        if (text.isBlank()) {
                            throw new IllegalArgumentException("blank");
                        }
                        return text;
                    });

    /// Also none at all.
    static final Kind<String> ANY_TEXT = new Kind<>(plain(Demand.SOME_TEXT), text -> text);

    static final Kind<Integer> INTEGER =
            new Kind<>(plain(Demand.A_WHOLE_NUMBER), Integer::parseInt);

    static final Kind<Boolean> FLAG =
            new Kind<>(
                    plain(Demand.TRUE_OR_FALSE),
                    text ->
                            switch (text.toLowerCase(Locale.ROOT)) {
                                case "true" -> true;
                                case "false" -> false;
                                default -> throw new IllegalArgumentException("neither");
                            });

    static final Kind<LocalTime> TIME =
            new Kind<>(
                    suchAs(Demand.A_TIME_OF_DAY, either("18:30, 18:30:00", "6:30 PM")),
                    TimeText::timeOfDay);

    static final Kind<PlaybackOrder> ORDER =
            new Kind<>(
                    either("chronological", "shuffle"),
                    text ->
                            switch (text.toLowerCase(Locale.ROOT)) {
                                case "chronological" -> PlaybackOrder.CHRONOLOGICAL;
                                case "shuffle" -> PlaybackOrder.SHUFFLE;
                                default -> throw new IllegalArgumentException("neither");
                            });

    static final Kind<Source.Grouping> GROUPING =
            new Kind<>(
                    either("show, season, artist, album", "director"),
                    text -> Source.Grouping.valueOf(text.toUpperCase(Locale.ROOT)));

    /// Commercials and the like are tail filler to us: they fill time between programmes and are not in the guide.
    static final Kind<AiringKind> FILLER =
            new Kind<>(
                    either("none, preroll, midroll, postroll, tail, fallback", "commercial"),
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

    /// The word for an end that the last item may miss by a tenth.
    static final String TENTH = "tenth";

    static final Kind<Expression> BREAKS =
            new Kind<>(suchAs(Demand.A_CONDITION, "point > 300"), BreakPoints::rule);

    static Kind<Duration> length(Dialect dialect) {
        return new Kind<>(
                suchAs(
                        Demand.ANY_LENGTH,
                        either(
                                switch (dialect) {
                                    case ERSATZTV -> "01:30:00, 90 minutes, PT90M";
                                    case EXSTREAM -> "01:30:00, 90:00, 90 minutes, PT90M";
                                },
                                plain(Demand.A_NUMBER_OF_SECONDS))),
                text -> TimeText.length(text, dialect));
    }

    /// Whether the last item has to end in time.
    ///
    /// @param stopping what it means that it has to
    static Kind<Fit.Overshoot> overshoot(Fit.Overshoot stopping) {
        return new Kind<>(
                either("true, false", TENTH),
                text ->
                        switch (text.toLowerCase(Locale.ROOT)) {
                            case "true" -> stopping;
                            case "false" -> Fit.Overshoot.ANY;
                            case TENTH -> Fit.Overshoot.TENTH;
                            default -> throw new IllegalArgumentException("none of them");
                        });
    }

    static Kind<Expression> expression(Collection<String> variables) {
        return new Kind<>(plain(Demand.AN_EXPRESSION), text -> Expression.parse(text, variables));
    }

    /// @param last a text or a remark
    static Remark either(String first, Object last) {
        return Remark.of(Demand.EITHER, first, last);
    }

    /// @throws ProblemException when it says more than that the text is not acceptable
    T of(String text) {
        return read.apply(text);
    }
}
