package tv.exstream.json;

import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.media.MediaId;

/// Ids as numbers.
final class Ids {
    private Ids() {}

    static SimpleModule module() {
        SimpleModule ids = new SimpleModule("ids");
        add(ids, ChannelId.class, ChannelId::value, ChannelId::new);
        add(ids, CollectionId.class, CollectionId::value, CollectionId::new);
        add(ids, MediaId.class, MediaId::value, MediaId::new);
        return ids;
    }

    private static <T> void add(
            SimpleModule ids, Class<T> type, ToLongFunction<T> value, LongFunction<T> id) {
        ids.addSerializer(type, new Written<>(type, value));
        ids.addDeserializer(type, new Read<>(type, id));
    }

    private static final class Written<T> extends StdSerializer<T> {
        private final ToLongFunction<T> value;

        Written(Class<T> type, ToLongFunction<T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public void serialize(T id, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.applyAsLong(id));
        }
    }

    private static final class Read<T> extends StdDeserializer<T> {
        private final LongFunction<T> id;

        Read(Class<T> type, LongFunction<T> id) {
            super(type);
            this.id = id;
        }

        /// Also as the first versions stored it, `{"value": 3}`.
        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tree = context.readTree(json);
            JsonNode number = tree.isObject() ? tree.path("value") : tree;
            return number.isIntegralNumber()
                    ? id.apply(number.asLong())
                    : context.reportInputMismatch(handledType(), "an id is a whole number");
        }
    }
}
