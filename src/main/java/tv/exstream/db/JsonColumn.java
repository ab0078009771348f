package tv.exstream.db;

import tv.exstream.json.RecordJson;

/// Writes records into text columns and reads them back. Thread-safe.
final class JsonColumn {
    private JsonColumn() {}

    static String write(Object value) {
        return RecordJson.write(value);
    }

    /// The same object with another number in it.
    static String with(String json, String name, long number) {
        return RecordJson.with(json, name, number);
    }

    static <T> T read(String json, Class<T> type) {
        return RecordJson.read(json, type);
    }
}
