package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The installed ffmpeg as one that plays our streams.
public final class Ffmpeg {
    private Ffmpeg() {}

    /// Plays a file to its end. Answers what ffmpeg says about it.
    ///
    /// @param level how much it says
    /// @param options for the output, such as `-c copy`; it decodes everything when there are none
    public static String messages(String level, Path file, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", level, "-i"));
        command.addAll(List.of(file.toString(), "-map", "0"));
        command.addAll(List.of(options));
        command.addAll(List.of("-f", "null", "-"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
