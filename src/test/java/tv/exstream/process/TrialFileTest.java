package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.ffmpeg.Accelerator;

class TrialFileTest {
    @TempDir Path folder;
    private TrialFile file;

    @BeforeEach
    void file() {
        file = new TrialFile(folder.resolve("new").resolve("hardware.json"));
    }

    @Test
    void whatWasWrittenIsReadUnderItsKey() {
        TrialReport report = WorkingHardware.report(Accelerator.QSV, Accelerator.SOFTWARE);

        file.write(report);

        assertThat(file.read("key")).contains(report);
        assertThat(file.read("another")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"key\": \"key\", \"results\": [{}]}"})
    void whatCannotBeReadIsNoReport(String text) throws IOException {
        Files.createDirectories(file.file().getParent());
        Files.writeString(file.file(), text);

        assertThat(file.read("key")).isEmpty();
    }

    @Test
    void withoutAFileThereIsNoReport() {
        assertThat(file.read("key")).isEmpty();
    }
}
