package tv.exstream.json;

import static tv.exstream.remark.Wanted.plain;
import static tv.exstream.remark.Wanted.suchAs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.expression.Expression;
import tv.exstream.media.Language;
import tv.exstream.media.MediaId;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

/// What is wrong with JSON, for the person who wrote it: `items[2].mode.length must be a length of time such as PT30M: 5`.
///
/// @param tree what was read
/// @param type what it was read as
record JsonFault(JacksonException exception, JsonNode tree, Class<?> type, Origins origins) {
    /// More of a value helps nobody.
    private static final int LONGEST_FOUND = 100;

    private static final Map<Class<?>, Remark> WANTED =
            Map.ofEntries(
                    Map.entry(String.class, plain(Demand.A_TEXT)),
                    Map.entry(boolean.class, plain(Demand.TRUE_OR_FALSE)),
                    Map.entry(Boolean.class, plain(Demand.TRUE_OR_FALSE)),
                    Map.entry(int.class, plain(Demand.A_WHOLE_NUMBER)),
                    Map.entry(ChannelId.class, plain(Demand.ID_OF_CHANNEL)),
                    Map.entry(CollectionId.class, plain(Demand.ID_OF_COLLECTION)),
                    Map.entry(MediaId.class, plain(Demand.ID_OF_ITEM)),
                    Map.entry(
                            WebAddress.class,
                            suchAs(Demand.A_WEB_ADDRESS, "http://tv.example/list.m3u")),
                    Map.entry(
                            UserAgent.class, suchAs(Demand.SOME_TEXT, "VLC/3.0.21 LibVLC/3.0.21")),
                    Map.entry(
                            Language.class,
                            suchAs(
                                    Demand.A_LANGUAGE,
                                    Remark.of(Demand.EITHER, "de, deu", "German"))),
                    Map.entry(Path.class, suchAs(Demand.A_PATH, "/media/films")),
                    Map.entry(Expression.class, plain(Demand.AN_EXPRESSION)),
                    Map.entry(long.class, plain(Demand.A_WHOLE_NUMBER)),
                    Map.entry(double.class, plain(Demand.A_NUMBER)),
                    Map.entry(Duration.class, suchAs(Demand.A_LENGTH_OF_TIME, "PT30M")),
                    Map.entry(Instant.class, suchAs(Demand.AN_INSTANT, "2026-11-20T18:00:00Z")),
                    Map.entry(LocalTime.class, suchAs(Demand.A_TIME_OF_DAY, "20:15")),
                    Map.entry(LocalDate.class, suchAs(Demand.A_DATE, "2026-12-24")),
                    Map.entry(MonthDay.class, suchAs(Demand.A_DAY_OF_YEAR, "--12-24")));

    Remark remark() {
        return reason().map(reason -> said(place(), reason)).orElseGet(this::mismatch);
    }

    /// Many reasons begin with what they are about, which may be the place itself.
    private static Remark said(String place, Remark reason) {
        String last = place.substring(place.lastIndexOf('.') + 1);
        return reason.english().startsWith(last + " must ")
                ? reason.about(last, place)
                : reason.behind(place);
    }

    /// What a record or an expression itself says against its values.
    private Optional<Remark> reason() {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException refused) {
                return Optional.of(UnacceptableException.told(refused));
            }
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem.remark());
            }
        }
        return Optional.empty();
    }

    private Remark mismatch() {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                    Remark.of(
                            Demand.MUST_NOT_BE_THERE,
                            place(),
                            names(unknown.getKnownPropertyIds()));
            case InvalidTypeIdException variant -> variant(variant);
            case MismatchedInputException other when other.getTargetType() != null ->
                    wrong(place(), wanted(other.getTargetType()), at());
            default -> wrong(place(), plain(Demand.SOMETHING_ELSE), at());
        };
    }

    private Remark variant(InvalidTypeIdException variant) {
        String inside = Origins.within(place(), Variants.PROPERTY);
        Class<?> base = variant.getBaseType() == null ? type : variant.getBaseType().getRawClass();
        JsonNode found = at().path(Variants.PROPERTY);
        return at().isObject()
                ? wrong(inside, shared(oneOf(Variants.names(base)), base, found), found)
                : wrong(place(), plain(Demand.AN_OBJECT), at());
    }

    /// Whoever says nothing of a kind may have meant what is shared.
    private static Remark shared(Remark wanted, Class<?> base, JsonNode found) {
        return found.isMissingNode() && PartPlaces.kind(base).isPresent()
                ? Remark.of(Demand.UNLESS_A_USE, wanted)
                : wanted;
    }

    static Remark wrong(String place, Remark wanted, JsonNode found) {
        return Remark.of(
                Demand.VALUE_WRONG,
                place,
                wanted,
                found.isMissingNode() ? plain(Demand.NOTHING) : text(found));
    }

    /// Such as `items[2].mode`.
    private String place() {
        JsonNode node = tree;
        String place = origins.place(Origins.BODY, node);
        for (JacksonException.Reference step : exception.getPath()) {
            node = next(node, step);
            place =
                    step.getPropertyName() == null
                            ? "%s[%d]".formatted(place, step.getIndex())
                            : Origins.within(place, step.getPropertyName());
            place = origins.place(place, node);
        }
        return origins.told(place);
    }

    private JsonNode at() {
        JsonNode node = tree;
        for (JacksonException.Reference step : exception.getPath()) {
            node = next(node, step);
        }
        return node;
    }

    private static JsonNode next(JsonNode node, JacksonException.Reference step) {
        return step.getPropertyName() == null
                ? node.path(step.getIndex())
                : node.path(step.getPropertyName());
    }

    static String text(JsonNode node) {
        String text = node.toString();
        return text.length() > LONGEST_FOUND ? text.substring(0, LONGEST_FOUND) + "…" : text;
    }

    private static Remark wanted(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return plain(Demand.A_LIST);
        }
        return WANTED.getOrDefault(type, plain(Demand.AN_OBJECT));
    }

    static Remark oneOf(List<String> names) {
        return Remark.of(Demand.ONE_OF, names(names));
    }

    private static String names(Collection<?> names) {
        return names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
