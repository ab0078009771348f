package tv.exstream.schedulefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The schedule files that have something of everything.
public final class ScheduleTexts {
    private ScheduleTexts() {}

    public static String of(String name) {
        try (InputStream file = ScheduleTexts.class.getResourceAsStream("/schedulefile/" + name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
