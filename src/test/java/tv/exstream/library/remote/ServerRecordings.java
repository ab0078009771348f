package tv.exstream.library.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Answers of media servers as their documents describe them.
public final class ServerRecordings {
    private ServerRecordings() {}

    public static byte[] bytes(String name) {
        try (InputStream stream =
                ServerRecordings.class.getResourceAsStream("/media-servers/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonRow row(String name) {
        try {
            return JsonRows.row(bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a list in one of them.
    public static List<JsonRow> rows(String name, String... path) {
        return rows(new ByteArrayInputStream(bytes(name)), path);
    }

    public static List<JsonRow> rows(InputStream json, String... path) {
        List<JsonRow> rows = new ArrayList<>();
        try {
            JsonRows.read(json, List.of(path), rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return rows;
    }
}
