package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.process.PatientCalls;

@DisplayName("What cannot be opened of a file with an address")
class PointerReadingTest {
    @AutoClose private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    @AutoClose private final PatientCalls calls = new PatientCalls(Duration.ofSeconds(20));
    @TempDir private Path folder;
    private final PointerReading reading =
            new PointerReading(
                    new DoorQuestions(outbound),
                    PointerReach.to(List.of(), Station.border()),
                    calls,
                    (_, _) -> "");

    @Test
    @DisplayName("is refused with the reason")
    void isRefusedWithTheReason() throws Exception {
        Path script = Files.writeString(folder.resolve("news.yml"), "script: ls");

        assertRefused(folder.resolve("away.strm"), "it cannot be read: it is not there");
        assertRefused(script, "line 1, script: a library starts no programs, ");
    }

    private void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> reading.open(file, RequestedRange.of("bytes=0-")))
                .hasMessageStartingWith(reason);
    }
}
