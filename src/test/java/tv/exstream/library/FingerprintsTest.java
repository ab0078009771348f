package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.Fingerprint;

class FingerprintsTest {
    private static final FileTime DATE = FileTime.from(Instant.parse("2025-01-01T00:00:00.5Z"));

    private static final int BLOCK = 65_536;

    @TempDir private Path folder;

    @Test
    void theSameContentAndDateGiveTheSameFingerprint() throws IOException {
        Fingerprint one = Fingerprints.of(file("a", new byte[300_000]));
        Fingerprint other = Fingerprints.of(file("b", new byte[300_000]));

        assertThat(one).isEqualTo(other);
        assertThat(one.size()).isEqualTo(300_000);
        assertThat(one.modified()).isEqualTo(DATE.toInstant());
        assertThat(one.digest()).hasSize(32);
    }

    @Test
    void aReplacedFileIsNoticedAtItsBeginningAndItsEnd() throws IOException {
        byte[] content = new byte[300_000];
        Fingerprint before = Fingerprints.of(file("a", content));
        byte[] atStart = content.clone();
        atStart[0] = 1;
        byte[] atEnd = content.clone();
        atEnd[atEnd.length - 1] = 1;

        assertThat(Fingerprints.of(file("b", atStart))).isNotEqualTo(before);
        assertThat(Fingerprints.of(file("c", atEnd))).isNotEqualTo(before);
    }

    @Test
    void smallAndEmptyFilesHaveOneAsWell() throws IOException {
        assertThat(Fingerprints.of(file("a", new byte[0])).size()).isZero();
        assertThat(Fingerprints.of(file("b", new byte[10])).size()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, BLOCK, BLOCK + 1, 100_000, 300_000})
    @DisplayName("the digest, which is stored, is that of the first 64 KiB and the last")
    void theDigest(int length) throws Exception {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Arrays.copyOf(content, Math.min(BLOCK, length)));
        digest.update(Arrays.copyOfRange(content, Math.max(0, length - BLOCK), length));

        assertThat(Fingerprints.of(file("a", content)).digest())
                .isEqualTo(HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    @Test
    void aFileThatGrewIsNoLongerTheSame() throws IOException {
        Path file = file("a", new byte[10]);
        Fingerprint before = Fingerprints.of(file);
        assertThat(Fingerprints.isStill(before, file)).isTrue();

        byte[] longer = Arrays.copyOf(new byte[10], 20);
        file("a", longer);

        assertThat(Fingerprints.isStill(before, file)).isFalse();
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.setLastModifiedTime(file, DATE);
        return file;
    }
}
