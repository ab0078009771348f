package tv.exstream.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.media.Pictures;

/// Bodies that operations take, by the names of the operations. Immutable.
final class Samples {
    private final JsonNode byOperation;

    private Samples(JsonNode byOperation) {
        this.byOperation = byOperation;
    }

    static Samples load() {
        try (InputStream json = Samples.class.getResourceAsStream("/api/samples.json")) {
            return new Samples(JsonMapper.shared().readTree(Objects.requireNonNull(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean are(Operation operation) {
        return byOperation.has(operation.id());
    }

    /// JSON, or texts in the form of another language.
    List<JsonNode> all(Operation operation) {
        return byOperation.at("/" + operation.id()).valueStream().toList();
    }

    JsonNode one(Operation operation, RandomGenerator random) {
        List<JsonNode> all = all(operation);
        return all.get(random.nextInt(all.size()));
    }

    /// One that is in order, or something that is called one.
    byte[] picture(RandomGenerator random) {
        List<byte[]> pictures =
                List.of(
                        Pictures.png(64, 36),
                        Pictures.gif(4, 4),
                        Pictures.png(1, 1),
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                                .getBytes(StandardCharsets.UTF_8),
                        "GIF89a".getBytes(StandardCharsets.UTF_8),
                        new byte[0],
                        new byte[3_000_000]);
        return pictures.get(random.nextInt(pictures.size())).clone();
    }
}
