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
import tv.exstream.doctor.Doctor;
import tv.exstream.doctor.Report;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.process.Trials;

/// `doctor`: examines the machine and prints what it found. Takes the options of a start.
final class DoctorCommand {
    /// Processes of the doctor's own; one after another is what it does.
    private static final int AT_ONCE = 4;

    private DoctorCommand() {}

    /// @return the exit code: 0 when the server can do its job, 1 when not
    static int run(List<String> arguments) throws IOException, InterruptedException {
        CommandLine options = CommandLine.parse(arguments);
        Map<String, String> environment = System.getenv();
        Config config = ConfigReader.read(options, environment);
        SearchPath path = SearchPath.of(environment.getOrDefault("PATH", ""));
        Path notes = Files.createTempDirectory("exstreamtv-doctor");
        try (Processes processes = new Processes(notes, environment, new Wiring().nanoTime())) {
            FfmpegTools tools = FfmpegTools.find(config.ffmpeg(), path, processes);
            Trials trials = new Trials(tools, processes, new ProcessBudget(AT_ONCE, AT_ONCE));
            Doctor doctor =
                    new Doctor(
                            config,
                            ConfigReader.inForce(options, environment),
                            new Doctor.Tools(tools, trials::run, path));
            Report report = doctor.examine(Version.text());
            Console.print(report.text());
            return report.isHealthy() ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(notes);
        }
    }
}
