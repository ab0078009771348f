package tv.exstream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.library.sample.ChildFfmpeg;
import tv.exstream.library.sample.Lettering;
import tv.exstream.library.sample.SampleMedia;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;

/// `sample DIR`: makes the sample media and says what it did.
final class SampleCommand {
    private SampleCommand() {}

    /// @param arguments the folder, which may be missing, and then nothing
    /// @return the exit code: 0 when every clip is there, 1 when some could not be made
    static int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "sample must be followed by one folder: " + String.join(" ", arguments));
        }
        Map<String, String> environment = System.getenv();
        Config config = ConfigReader.read(CommandLine.parse(List.of()), environment);
        Path notes = Files.createTempDirectory("exstreamtv-sample");
        try (Processes processes = new Processes(notes, environment, new Wiring().nanoTime())) {
            SearchPath path = SearchPath.of(environment.getOrDefault("PATH", ""));
            FfmpegTools tools = FfmpegTools.find(config.ffmpeg(), path, processes);
            return make(Path.of(arguments.getFirst()).toAbsolutePath(), tools, processes);
        } finally {
            FileSystemUtils.deleteRecursively(notes);
        }
    }

    private static int make(Path folder, FfmpegTools tools, Processes processes)
            throws IOException, InterruptedException {
        Lettering lettering = Lettering.in(tools.capabilities().font());
        ChildFfmpeg ffmpeg = new ChildFfmpeg(tools, processes);
        SampleMedia media = new SampleMedia(ffmpeg, lettering, Console::print);
        return media.make(folder) == SampleMedia.CLIPS ? 0 : 1;
    }
}
