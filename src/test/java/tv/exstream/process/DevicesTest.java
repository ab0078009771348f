package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.Devices.Found;

class DevicesTest {
    @TempDir Path dev;
    private Devices devices;

    @BeforeEach
    void devices() {
        devices = new Devices(Optional.of(dev));
    }

    @Test
    @DisplayName("FF-3: render devices are found, in order")
    void renderDevicesAreFound() throws IOException {
        Path second = file("dri/renderD129");
        Path first = file("dri/renderD128");
        file("dri/card0");

        assertThat(devices.of(Accelerator.VAAPI))
                .isEqualTo(new Found.Candidates(List.of(first, second)));
        assertThat(devices.of(Accelerator.QSV)).isEqualTo(devices.of(Accelerator.VAAPI));
        assertThat(devices.of(Accelerator.VULKAN)).isEqualTo(new Found.Candidates(List.of()));
        assertThat(devices.of(Accelerator.NVENC)).isEqualTo(new Found.None("/dev/nvidia[0-9]*"));
        assertThat(devices.key()).isEqualTo(first + " " + second);
    }

    @Test
    void otherHardwareNeedsNoName() throws IOException {
        file("nvidia0");
        file("video10");

        assertThat(devices.of(Accelerator.NVENC)).isEqualTo(new Found.Candidates(List.of()));
        assertThat(devices.of(Accelerator.V4L2)).isEqualTo(new Found.Candidates(List.of()));
        assertThat(devices.of(Accelerator.SOFTWARE)).isEqualTo(new Found.Candidates(List.of()));
    }

    @Test
    void withoutDevicesThereIsNothing() {
        for (Accelerator each :
                List.of(Accelerator.VAAPI, Accelerator.V4L2, Accelerator.VULKAN, Accelerator.AMF)) {
            assertThat(devices.of(each)).isInstanceOf(Found.None.class);
        }
        assertThat(devices.key()).isEmpty();
    }

    @Test
    void whereHardwareHasNoFilesOnlyATryCanTell() {
        var anywhere = new Devices(Optional.empty());

        for (Accelerator each : Accelerator.values()) {
            assertThat(anywhere.of(each)).isEqualTo(new Found.Candidates(List.of()));
        }
        assertThat(anywhere.key()).isEmpty();
    }

    private Path file(String name) throws IOException {
        Path file = dev.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
