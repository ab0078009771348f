package tv.exstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/// Notes how long viewers got nothing while something was wrong, for docs/faults.md. The notes lie below `target`: figures of one run
/// on one machine are nothing to compare the next one with.
public final class MeasuredGaps {
    private static final Path FILE = Path.of("target", "gaps.txt");

    private MeasuredGaps() {}

    /// @param fault such as `F12`
    /// @param what happened, in a word
    public static void note(String fault, String what, Duration gap) {
        String line =
                String.format(Locale.ROOT, "%s %s %.2f s%n", fault, what, gap.toMillis() / 1_000.0);
        try {
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
