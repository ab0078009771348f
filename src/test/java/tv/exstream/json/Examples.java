package tv.exstream.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/// The rules that people are given as examples.
final class Examples {
    private Examples() {}

    /// @param name such as `classic`
    static JsonNode json(String name) {
        try (InputStream file =
                Examples.class.getResourceAsStream("/examples/%s.json".formatted(name))) {
            return RecordJson.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
