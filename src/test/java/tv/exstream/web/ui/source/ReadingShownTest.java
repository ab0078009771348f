package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.library.ScanState;
import tv.exstream.web.api.JobEntry;
import tv.exstream.web.api.ScanAnswer.Complaint;
import tv.exstream.web.api.ScanAnswer.LibraryReport;

class ReadingShownTest {
    private static ReadingShown shown(ScanState state, Complaint... failures) {
        var report =
                new LibraryReport(
                        "My list",
                        Instant.EPOCH,
                        1,
                        7,
                        failures.length == 0 ? Map.of() : Map.of("FAILED", 1L),
                        List.of(failures),
                        List.of(),
                        List.of());
        return ReadingShown.of(
                new JobEntry(
                        "My list",
                        state,
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(report)));
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING, running, busy",
        "ENDED, fine, good",
        "CANCELLED, cancelled, warn",
        "INTERRUPTED, interrupted, warn",
        "BROKEN, broken, bad"
    })
    void everyStateHasAWordAndAColour(ScanState state, String word, String colour) {
        assertThat(shown(state).word()).isEqualTo(word);
        assertThat(shown(state).colour()).isEqualTo(colour);
    }

    @Test
    void aFileThatCannotBeReadIsNoSourceThatCannot() {
        ReadingShown shown = shown(ScanState.ENDED, new Complaint("/m/a.mkv", "it is cut"));

        assertThat(shown.word()).isEqualTo("partly");
        assertThat(shown.trouble()).isEmpty();
        assertThat(shown.complaints()).isOne();
    }

    @Test
    void aSourceThatCannotBeReadSaysWhy() {
        ReadingShown shown = shown(ScanState.ENDED, new Complaint("My list", "it is away"));

        assertThat(shown.word()).isEqualTo("failed");
        assertThat(shown.trouble()).isEqualTo("it is away");
    }

    @Test
    void whatDidNotOccurIsNotCounted() {
        assertThat(shown(ScanState.ENDED).counts())
                .containsExactly(new ReadingShown.CountShown("unchanged", 7));
    }
}
