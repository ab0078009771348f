package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.ext.javatime.deser.DurationDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Reads what people wrote as records, in the form of [RecordJson]. Nothing is guessed: what is not understood is refused with its
/// place, what was wanted there and what was found. Thread-safe.
public final class StrictJson {
    /// What Jackson adds about where an object began, which names its own settings.
    private static final Pattern SOURCE = Pattern.compile(" \\(start marker at .*");

    private static final JsonMapper MAPPER =
            RecordJson.MAPPER
                    .rebuild()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .addModule(
                            new SimpleModule("bounds")
                                    .addDeserializer(Duration.class, new Bounded()))
                    .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
                    .withCoercionConfig(
                            LogicalType.Textual,
                            texts ->
                                    texts.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .build();

    /// The property of rules that are about other rules.
    private static final String WRAPPED = "rules";

    /// Longer than anything is planned or kept; longer ones would lead beyond all calendars.
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private static final class Bounded extends DurationDeserializer {
        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) {
            Duration length = super.deserialize(json, context);
            if (length != null && length.abs().compareTo(LONGEST) > 0) {
                throw UnacceptableException.of(
                        Demand.LENGTH_AT_MOST_DAYS, LONGEST.toDays(), length.toString());
            }
            return length;
        }
    }

    private StrictJson() {}

    /// @throws ProblemException INVALID_VALUE
    public static <T> T read(String json, Class<T> type) {
        return read(json, type, Map.of());
    }

    /// @param usual values that may be left out of the outermost object, or of the rules that it wraps
    /// @throws ProblemException INVALID_VALUE
    public static <T> T read(String json, Class<T> type, Map<String, Long> usual) {
        ObjectNode tree = object(json);
        ObjectNode innermost = innermost(tree);
        usual.forEach((name, value) -> innermost.putIfAbsent(name, innermost.numberNode(value)));
        return read(tree, type, Origins.ofRules());
    }

    /// Reads a merge patch (RFC 7396): what is absent stays, and null takes away what can be taken away.
    ///
    /// @param removable what is there once something is taken away, by its name
    /// @throws ProblemException INVALID_VALUE, also where null stands for something else
    public static <T> T patch(String json, Class<T> type, Map<String, JsonNode> removable) {
        ObjectNode patch = object(json);
        removable.forEach(
                (name, nothing) -> {
                    if (patch.path(name).isNull()) {
                        patch.set(name, nothing);
                    }
                });
        requireNoNull(patch, "");
        return read(patch, type, Origins.ofRules());
    }

    private static void requireNoNull(ObjectNode patch, String place) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            String name = place + field.getKey();
            if (field.getValue().isNull()) {
                throw new ProblemException(
                        Problem.INVALID_VALUE, Remark.of(Demand.NULL_WRONG, name));
            }
            if (field.getValue() instanceof ObjectNode inner) {
                requireNoNull(inner, name + ".");
            }
        }
    }

    /// The rules that the rules are about, which have what is peculiar to a channel; the rules themselves when they are about no others.
    static ObjectNode innermost(ObjectNode rules) {
        ObjectNode innermost = rules;
        while (innermost.get(WRAPPED) instanceof ObjectNode wrapped) {
            innermost = wrapped;
        }
        return innermost;
    }

    static <T> T read(ObjectNode tree, Class<T> type, Origins origins) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, new JsonFault(e, tree, type, origins).remark(), e);
        }
    }

    /// @throws ProblemException INVALID_VALUE when it is no JSON or no object
    static ObjectNode object(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    JsonFault.wrong(Origins.BODY, Wanted.plain(Demand.AN_OBJECT), tree));
        } catch (JacksonException e) {
            String message = SOURCE.matcher(e.getOriginalMessage()).replaceAll("");
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.BODY_NO_JSON, message + place(e)), e);
        }
    }

    /// What is too deep or too long has none.
    private static String place(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null
                ? ""
                : ", line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }
}
