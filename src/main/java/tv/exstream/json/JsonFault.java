package tv.exstream.json;

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
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

/// What is wrong with JSON, for the person who wrote it: `items[2].mode.length must be a length of time such as PT30M: 5`.
///
/// @param tree what was read
/// @param type what it was read as
record JsonFault(JacksonException exception, JsonNode tree, Class<?> type, Origins origins) {
    /// More of a value helps nobody.
    private static final int LONGEST_FOUND = 100;

    private static final Map<Class<?>, String> WANTED =
            Map.ofEntries(
                    Map.entry(String.class, "text"),
                    Map.entry(boolean.class, "true or false"),
                    Map.entry(Boolean.class, "true or false"),
                    Map.entry(int.class, "a whole number"),
                    Map.entry(ChannelId.class, "the id of a channel"),
                    Map.entry(CollectionId.class, "the id of a collection"),
                    Map.entry(MediaId.class, "the id of a media item"),
                    Map.entry(WebAddress.class, "a web address such as http://tv.example/list.m3u"),
                    Map.entry(UserAgent.class, "a text such as VLC/3.0.21 LibVLC/3.0.21"),
                    Map.entry(Language.class, "a language such as de, deu or German"),
                    Map.entry(Path.class, "a path such as /media/films"),
                    Map.entry(Expression.class, "an expression"),
                    Map.entry(long.class, "a whole number"),
                    Map.entry(double.class, "a number"),
                    Map.entry(Duration.class, "a length of time such as PT30M"),
                    Map.entry(Instant.class, "an instant such as 2026-11-20T18:00:00Z"),
                    Map.entry(LocalTime.class, "a time of day such as 20:15"),
                    Map.entry(LocalDate.class, "a day such as 2026-12-24"),
                    Map.entry(MonthDay.class, "a day of the year such as --12-24"));

    String message() {
        return reason().map(reason -> said(place(), reason)).orElseGet(this::mismatch);
    }

    /// Many reasons begin with what they are about, which may be the place itself.
    private static String said(String place, String reason) {
        String last = place.substring(place.lastIndexOf('.') + 1);
        return reason.startsWith(last + " must ")
                ? place + reason.substring(last.length())
                : place + ": " + reason;
    }

    /// What a record or an expression itself says against its values.
    private Optional<String> reason() {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException || cause instanceof ProblemException) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    private String mismatch() {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                    "%s must not be there, only %s"
                            .formatted(place(), names(unknown.getKnownPropertyIds()));
            case InvalidTypeIdException variant -> variant(variant);
            case MismatchedInputException other when other.getTargetType() != null ->
                    wrong(place(), wanted(other.getTargetType()), found());
            default -> wrong(place(), "something else", found());
        };
    }

    private String variant(InvalidTypeIdException variant) {
        String inside = Origins.within(place(), Variants.PROPERTY);
        Class<?> base = variant.getBaseType() == null ? type : variant.getBaseType().getRawClass();
        JsonNode found = at().path(Variants.PROPERTY);
        String wanted = oneOf(Variants.names(base)) + shared(base, found);
        return at().isObject()
                ? wrong(inside, wanted, text(found))
                : wrong(place(), "an object in braces", found());
    }

    /// Whoever says nothing of a kind may have meant what is shared.
    private static String shared(Class<?> base, JsonNode found) {
        return found.isMissingNode() && PartPlaces.kind(base).isPresent()
                ? ", unless there is a use"
                : "";
    }

    static String wrong(String place, String wanted, String found) {
        return "%s must be %s: %s".formatted(place, wanted, found);
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

    private String found() {
        return text(at());
    }

    static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.toString();
        return text.length() > LONGEST_FOUND ? text.substring(0, LONGEST_FOUND) + "…" : text;
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list in brackets";
        }
        return WANTED.getOrDefault(type, "an object in braces");
    }

    private static String oneOf(List<String> names) {
        return "one of " + names(names);
    }

    private static String names(Collection<?> names) {
        return names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
