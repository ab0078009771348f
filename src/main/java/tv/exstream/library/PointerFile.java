package tv.exstream.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tv.exstream.source.Pointer;

/// Reads files with an address in them.
public final class PointerFile {
    /// Arbitrary; an address has at most 4,096 characters.
    private static final int LONGEST = 1 << 16;

    private PointerFile() {}

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE with what is wrong with it
    public static Pointer read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return Pointer.parse(new String(input.readNBytes(LONGEST), StandardCharsets.UTF_8));
        }
    }
}
