package tv.exstream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
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
    private static final Logger LOG = LoggerFactory.getLogger(SampleCommand.class);

    private SampleCommand() {}

    /// @param arguments the folder, which may be missing, and then nothing
    /// @return the exit code: 0 when every clip is there, 1 when some could not be made
    static int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "sample must be followed by one folder: " + String.join(" ", arguments));
        }
        Config config = ConfigReader.read(CommandLine.parse(List.of()), System.getenv());
        Path folder = Path.of(arguments.getFirst()).toAbsolutePath();
        return make(folder, config) == SampleMedia.CLIPS ? 0 : 1;
    }

    /// Makes the clips that are missing beside a running server, which tells of them in its log.
    static FirstRun.Drawing beside(ApplicationContext server) {
        return folder -> {
            if (SampleMedia.isWhole(folder)) {
                return SampleMedia.CLIPS;
            }
            LOG.info("no media folder is set: making sample clips");
            int clips =
                    make(
                            folder,
                            server.getBean(FfmpegTools.class),
                            server.getBean(Processes.class),
                            LOG::info);
            LOG.info("{} of {} sample clips are there", clips, SampleMedia.CLIPS);
            return clips;
        };
    }

    private static int make(Path folder, Config config) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        Path notes = Files.createTempDirectory("exstreamtv-sample");
        try (Processes processes = new Processes(notes, environment, new Wiring().nanoTime())) {
            SearchPath path = SearchPath.of(environment.getOrDefault("PATH", ""));
            FfmpegTools tools = FfmpegTools.find(config.ffmpeg(), path, processes);
            return make(folder, tools, processes, Console::say);
        } finally {
            FileSystemUtils.deleteRecursively(notes);
        }
    }

    private static int make(
            Path folder, FfmpegTools tools, Processes processes, Consumer<String> say)
            throws IOException, InterruptedException {
        requireUsable(tools);
        Lettering lettering = Lettering.in(tools.capabilities().font());
        ChildFfmpeg ffmpeg = new ChildFfmpeg(tools, processes);
        return new SampleMedia(ffmpeg, lettering, say).make(folder);
    }

    /// Otherwise every clip would be left out for the same reason.
    private static void requireUsable(FfmpegTools tools) {
        Optional<String> defect = tools.defect();
        if (defect.isPresent()) {
            throw new ProblemException(Problem.FFMPEG_UNUSABLE, defect.get());
        }
    }
}
