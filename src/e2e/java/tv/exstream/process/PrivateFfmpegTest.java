package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFfmpegTest {
    @TempDir Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void theUnpackedCopyEncodesAndProbesWithNothingButTheCLibrary() throws Exception {
        Path copy = folder.resolve("ffmpeg copy");
        PrivateFfmpeg.unpack(jars(), copy);
        Path clip = folder.resolve("clip.ts");

        String encoded =
                output(
                        List.of(
                                copy.resolve("ffmpeg").toString(),
                                "-v",
                                "error",
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=s=320x180:d=1",
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=d=1",
                                "-c:v",
                                "libx264",
                                "-c:a",
                                "aac",
                                clip.toString()));
        String probed =
                output(
                        List.of(
                                copy.resolve("ffprobe").toString(),
                                "-v",
                                "error",
                                "-show_entries",
                                "stream=codec_name",
                                "-of",
                                "csv=p=0",
                                clip.toString()));

        assertThat(encoded).isEmpty();
        assertThat(probed.lines().filter(line -> !line.isBlank()).distinct())
                .contains("h264", "aac");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void onlyItsOwnLibrariesAndThoseOfEveryLinuxAreFetched() throws Exception {
        Path copy = folder.resolve("copy");
        PrivateFfmpeg.unpack(jars(), copy);

        var devices = new SharedObject(Files.readAllBytes(copy.resolve("libavdevice.so.62")));

        assertThat(devices.needed())
                .contains("libavcodec.so.62", "libc.so.6")
                .noneMatch(name -> name.matches("lib(xcb|asound|pulse|udev).*"));
    }

    @Test
    void aJarWithoutFfmpegLeavesNothingBehind() throws IOException {
        Path jar = folder.resolve("empty.jar");
        new ZipOutputStream(Files.newOutputStream(jar)).close();

        assertThatThrownBy(() -> PrivateFfmpeg.unpack(List.of(jar), folder.resolve("copy")))
                .hasMessage("jars must hold ffmpeg and ffprobe: [" + jar + "]");
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "private-ffmpeg"))) {
            return files.toList();
        }
    }

    /// What the command says, with an empty environment.
    private static String output(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return text;
        } finally {
            process.destroyForcibly();
        }
    }
}
