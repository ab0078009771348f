package tv.exstream.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import tv.exstream.expression.Expression;
import tv.exstream.media.Language;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

/// Writes records as JSON and reads them back. Thread-safe.
public final class RecordJson {
    static final JsonMapper MAPPER = mapper();

    private static final JsonMapper SHOWING =
            MAPPER.rebuild()
                    .addModule(
                            new SimpleModule("shown")
                                    .addSerializer(
                                            WebAddress.class,
                                            new Written<>(WebAddress.class, WebAddress::shown)))
                    .build();

    private RecordJson() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        .addModule(texts())
                        .addModule(Ids.module())
                        .addModule(new Completions.Module())
                        // What a record works out of its components is not part of it.
                        .changeDefaultVisibility(
                                visible -> visible.withIsGetterVisibility(Visibility.NONE))
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        // Where only one variant can be, its name may be left out.
                        .enable(MapperFeature.USE_BASE_TYPE_AS_DEFAULT_IMPL)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        Variants.NAMES.forEach(builder::addMixIn);
        return builder.build();
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// The same as a tree, without what may be secrets.
    public static JsonNode shown(Object value) {
        return SHOWING.valueToTree(value);
    }

    /// Reads what [#write] wrote, also when an older version did so.
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// What [#write] wrote, with another number in its outermost object, or in the rules that it wraps.
    public static String with(String json, String name, long number) {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(json);
        ObjectNode _ = StrictJson.innermost(tree).put(name, number);
        return write(tree);
    }

    /// Values that are one text. Jackson would write a path as a URI, which escapes what is not ASCII.
    private static SimpleModule texts() {
        SimpleModule texts = new SimpleModule();
        add(texts, Path.class, Path::toString, Path::of);
        add(texts, Language.class, Language::toString, RecordJson::language);
        add(texts, WebAddress.class, WebAddress::text, WebAddress::new);
        add(texts, UserAgent.class, UserAgent::text, UserAgent::new);
        add(texts, Expression.class, Expression::toString, Expression::parse);
        return texts;
    }

    private static <T> void add(
            SimpleModule texts,
            Class<T> type,
            Function<T, String> text,
            Function<String, T> value) {
        texts.addSerializer(type, new Written<>(type, text))
                .addDeserializer(type, new Parsed<>(type, value));
    }

    private static Language language(String text) {
        return Language.parse(text)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "must be a language such as de, deu or German: " + text));
    }

    private static final class Written<T> extends StdSerializer<T> {
        private final Function<T, String> text;

        Written(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(text.apply(value));
        }
    }

    private static final class Parsed<T> extends StdDeserializer<T> {
        private final Function<String, T> value;

        Parsed(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return value.apply(_parseString(json, context, this));
        }
    }
}
