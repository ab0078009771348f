package tv.exstream.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tv.exstream.config.MasterKey;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Reads files that have a key: its bytes, or those in base64 as they are told to other programs.
final class KeyReading {
    /// More than either takes; nobody's film is read because a path is wrong.
    private static final int LONGEST = 1_024;

    private KeyReading() {}

    /// @throws ProblemException DATABASE_UNUSABLE when it cannot be read or is no key; what it has is not told
    static MasterKey of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST);
            return MasterKey.of(bytes)
                    .or(() -> MasterKey.parse(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .orElseThrow(() -> unusable(file, wanted(bytes.length)));
        } catch (IOException e) {
            throw unusable(file, e.toString());
        }
    }

    private static String wanted(int found) {
        return "it must have %d bytes, or those in base64: %d".formatted(MasterKey.BYTES, found);
    }

    static ProblemException unusable(Object place, String reason) {
        return new ProblemException(
                Problem.DATABASE_UNUSABLE,
                "the key of secrets %s cannot be used: %s".formatted(place, reason));
    }
}
