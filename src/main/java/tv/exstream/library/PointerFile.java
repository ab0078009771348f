package tv.exstream.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Pointer;

/// Reads files that lead to films and streams elsewhere.
public final class PointerFile {
    /// Arbitrary; an address has at most 4,096 characters.
    private static final int LONGEST = 1 << 16;

    private PointerFile() {}

    /// @throws ProblemException INVALID_VALUE with what is wrong with it
    public static Pointer read(Path file) throws IOException {
        byte[] bytes = beginning(file);
        if (bytes.length > LONGEST) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "it must have at most %d KiB to lead to a stream".formatted(LONGEST >> 10));
        }
        String text = text(bytes);
        return Pointer.isYaml(file.toString()) ? StreamText.pointer(text) : Pointer.parse(text);
    }

    /// Whether somebody meant a file of YAML to lead to a stream, be it right or wrong: most files of YAML are of other programs.
    public static boolean isMeant(Path yaml) throws IOException {
        return StreamText.isMeant(text(beginning(yaml)));
    }

    /// All of it, or more than it may have.
    private static byte[] beginning(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(LONGEST + 1);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
