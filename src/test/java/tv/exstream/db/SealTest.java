package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.key.KeyFile;
import tv.exstream.problem.ProblemException;

class SealTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("INF-28: what is sealed is opened with the same key at the same place alone")
    void whatIsSealedIsOpenedWithTheSameKeyAtTheSamePlace() {
        String sealed = seal().seal("hunter2", "1/password");

        assertThat(sealed).doesNotContain("hunter2");
        assertThat(seal().open(sealed, "1/password")).contains("hunter2");
        assertThat(seal().open(sealed, "2/password")).isEmpty();
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(seal().seal("a", "1/x")).isNotEqualTo(seal().seal("a", "1/x"));
    }

    @Test
    void whatIsDamagedIsNotOpened() {
        String sealed = seal().seal("hunter2", "1/password");

        String other = sealed.startsWith("A") ? "B" : "A";
        assertThat(seal().open(other + sealed.substring(1), "1/password")).isEmpty();
        assertThat(seal().open("", "1/password")).isEmpty();
        assertThat(seal().open("not base64!", "1/password")).isEmpty();
    }

    @Test
    void aFileThatIsNoKeyIsRefusedAndKept() throws Exception {
        Path file = Files.writeString(folder.resolve("secret.key"), "short");

        assertThatThrownBy(() -> Seal.of(new KeyFile(file)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("secret.key")
                .hasMessageContaining("must have 32 bytes, or those in base64: 5");
        assertThat(file).hasContent("short");
    }

    @Test
    void aDigestIsTheSameForTheSameKeyAndAnotherForEachOther() {
        assertThat(seal().digest(7)).isEqualTo(seal().digest(7)).isNotEqualTo(seal().digest(8));
        assertThat(Seal.of(new KeyFile(folder.resolve("other.key"))).digest(7))
                .isNotEqualTo(seal().digest(7));
        assertThat(seal().digest(7)).isNotEqualTo(7);
    }

    private Seal seal() {
        return Seal.of(new KeyFile(folder.resolve("secret.key")));
    }
}
