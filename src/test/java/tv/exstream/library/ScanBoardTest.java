package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScanBoardTest {
    private final ScanBoard board = new ScanBoard();

    @BeforeEach
    void fill() {
        board.put(subject("shows", Rhythm.every(Duration.ZERO)));
        board.put(subject("films", Rhythm.every(Duration.ZERO)));
        board.put(subject("server", Rhythm.whenDue(Duration.ofDays(1))));
    }

    @Test
    @DisplayName("whoever asks for a scan joins the one that is going on")
    void whoAsksJoins() {
        RunningScan first = board.join("films", ScanBoardTest::scan);

        assertThat(board.join("films", ScanBoardTest::scan)).isSameAs(first);
        assertThat(board.running()).containsExactly(first);
        assertThat(board.isCurrent(first)).isTrue();
    }

    @Test
    @DisplayName("LIB-3: one that was cancelled gives way to another, and does not end that")
    void aCancelledOneGivesWay() {
        RunningScan first = board.join("films", ScanBoardTest::scan);
        first.cancel();

        RunningScan second = board.join("films", ScanBoardTest::scan);

        assertThat(second).isNotSameAs(first);
        assertThat(board.isCurrent(first)).isFalse();
        assertThat(board.end(first)).isFalse();
        assertThat(board.running("films")).contains(second);
        assertThat(board.end(second)).isTrue();
        assertThat(board.running("films")).isEmpty();
    }

    @Test
    @DisplayName("what is removed has no scan, and the one that was going on is nobody's")
    void whatIsRemovedHasNoScan() {
        RunningScan scan = board.join("films", ScanBoardTest::scan);

        assertThat(board.remove("films")).contains(scan);

        assertThat(board.remove("films")).isEmpty();
        assertThat(board.has("films")).isFalse();
        assertThat(board.isCurrent(scan)).isFalse();
        assertThatThrownBy(() -> board.join("films", ScanBoardTest::scan))
                .hasMessage("library must be one of [server, shows]: films");
    }

    @Test
    @DisplayName("idle are libraries of folders that are not being scanned, by name")
    void idleFolders() {
        assertThat(board.idleFolders()).extracting(Subject::name).containsExactly("films", "shows");

        RunningScan _ = board.join("films", ScanBoardTest::scan);

        assertThat(board.idleFolders()).extracting(Subject::name).containsExactly("shows");
        assertThat(board.subjects())
                .extracting(Subject::name)
                .containsExactly("films", "server", "shows");
    }

    @Test
    @DisplayName("what is asked for once more while it is scanned is due behind that scan, once")
    void onceMore() {
        assertThat(board.repeat("films")).as("nothing is going on").isFalse();
        RunningScan scan = board.join("films", ScanBoardTest::scan);

        assertThat(board.repeat("films")).isTrue();
        assertThat(board.repeat("films")).isTrue();

        assertThat(board.end(scan)).isTrue();
        assertThat(board.takeDue("films")).isTrue();
        assertThat(board.takeDue("films")).isFalse();
        assertThat(board.takeDue("shows")).isFalse();
    }

    @Test
    @DisplayName(
            "behind one that was cancelled nothing is due, nor behind another that began since")
    void onceMoreAndCancelled() {
        RunningScan first = board.join("films", ScanBoardTest::scan);
        assertThat(board.repeat("films")).isTrue();
        first.cancel();
        assertThat(board.repeat("films")).isFalse();

        var _ = board.join("films", ScanBoardTest::scan);

        assertThat(board.takeDue("films")).isFalse();
    }

    private static RunningScan scan(Subject subject) {
        return new RunningScan(
                subject.name(), Instant.EPOCH, _ -> subject.work().scan(new ScanListener() {}));
    }

    private static Subject subject(String name, Rhythm rhythm) {
        return new Subject(
                name,
                List.of(Path.of("/" + name)),
                rhythm,
                _ -> {
                    throw new IllegalStateException("nobody runs it");
                });
    }
}
