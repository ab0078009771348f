package tv.exstream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import tv.exstream.bench.BenchReport;
import tv.exstream.bench.Jvm;
import tv.exstream.bench.Lab;
import tv.exstream.bench.MediaTools;
import tv.exstream.bench.Selection;
import tv.exstream.bench.Suite;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;

/// `bench [NAME...] [--quick] [--minutes N]`: measures, prints a table and writes the same as JSON.
final class BenchCommand {
    /// Beside what the build makes, and not in a temporary folder, which may be in memory: a few GB are written.
    private static final Path FOLDER = Path.of("target", "bench");

    private BenchCommand() {}

    /// @return the exit code: 0 when every limit is kept, 1 when not
    static int run(List<String> arguments) throws IOException, InterruptedException {
        Selection selection = Suite.select(arguments);
        quieten();
        Map<String, String> environment = System.getenv();
        Config config = ConfigReader.read(CommandLine.parse(List.of()), environment);
        SearchPath path = SearchPath.of(environment.getOrDefault("PATH", ""));
        Wiring wiring = new Wiring();
        Path work = FOLDER.toAbsolutePath().resolve("work");
        FileSystemUtils.deleteRecursively(work); // one that was ended from outside left its own
        Files.createDirectories(work);
        try (Processes processes =
                new Processes(work.resolve("notes"), environment, wiring.nanoTime())) {
            FfmpegTools tools = FfmpegTools.find(config.ffmpeg(), path, processes);
            Lab lab =
                    new Lab(
                            work,
                            Jvm.current(ExstreamTv.class.getName(), BenchChild.class.getName()),
                            new MediaTools(tools, processes),
                            wiring.nanoTime(),
                            wiring.clock(),
                            selection.pace(),
                            selection.soak(),
                            text -> Console.print(text + "\n"));
            return report(Suite.run(selection, lab));
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /// The parts of the program that are used here log as they do in a server; only what is wrong is to be seen among the figures.
    static void quieten() {
        LoggingSystem logging = LoggingSystem.get(BenchCommand.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    private static int report(BenchReport report) throws IOException {
        Path file = FOLDER.resolve("bench.json").toAbsolutePath();
        Files.writeString(file, report.json());
        Console.print("\n" + report.text() + "\nwritten to " + file + "\n");
        return report.isKept() ? 0 : 1;
    }
}
