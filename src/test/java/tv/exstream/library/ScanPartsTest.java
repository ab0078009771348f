package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScanPartsTest {
    private static final Path A = Path.of("/films/a");
    private static final Path B = Path.of("/films/b");

    private final ScanParts parts = new ScanParts();

    @Test
    @DisplayName(
            "only the first folder that changes asks for a turn; all that wait are taken at once")
    void allThatWaitAreTakenAtOnce() {
        assertThat(parts.add("films", Set.of(A))).isTrue();
        assertThat(parts.add("films", Set.of(B))).isFalse();
        assertThat(parts.add("films", Set.of(A))).isFalse();

        assertThat(parts.take("films")).containsExactlyInAnyOrder(A, B);
    }

    @Test
    @DisplayName("what changes while a turn is taken asks for the next one")
    void whatComesLaterAsksAgain() {
        parts.add("films", Set.of(A));
        Set<Path> taken = parts.take("films");

        assertThat(parts.add("films", Set.of(B))).isTrue();

        assertThat(taken).containsExactly(A);
        assertThat(parts.take("films")).containsExactly(B);
    }

    @Test
    @DisplayName("subjects wait each for their own turn")
    void subjectsWaitApart() {
        assertThat(parts.add("films", Set.of(A))).isTrue();
        assertThat(parts.add("shows", Set.of(B))).isTrue();

        assertThat(parts.take("shows")).containsExactly(B);
        assertThat(parts.take("films")).containsExactly(A);
    }
}
