package tv.exstream.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.config.Config;
import tv.exstream.config.SettingInForce;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.SearchPath;
import tv.exstream.process.TrialResult;

/// Looks at everything that the server needs. Changes nothing.
public final class Doctor {
    private static final int LAST_EVENTS = 50;

    /// 256 KiB hold 50 lines even when each has a long stack trace.
    private static final int LOG_TAIL_BYTES = 256 << 10;

    private final Config config;
    private final List<SettingInForce> settings;
    private final ToolCheck tools;

    /// What media are worked on with.
    ///
    /// @param attempts tells what hardware can do
    public record Tools(FfmpegTools ffmpeg, Attempts attempts, SearchPath path) {}

    /// What came of trying hardware, lately or now.
    public interface Attempts {
        List<TrialResult> results() throws InterruptedException;
    }

    public Doctor(Config config, List<SettingInForce> settings, Tools tools) {
        this.config = config;
        this.settings = List.copyOf(settings);
        this.tools = new ToolCheck(tools.ffmpeg(), tools.attempts(), tools.path());
    }

    /// Takes a few seconds where hardware is tried.
    ///
    /// @param version of this program
    public Report examine(String version) throws InterruptedException {
        List<Finding> findings = new ArrayList<>(tools.findings());
        findings.addAll(new PlaceCheck(config).findings());
        findings.addAll(new PortCheck(config).findings());
        return new Report(version, findings, settings, lastEvents(config.logFile()));
    }

    /// The last lines of the log; empty when there is none yet.
    static List<String> lastEvents(Path log) {
        try (var channel = Files.newByteChannel(log)) {
            long start = Math.max(0, channel.size() - LOG_TAIL_BYTES);
            var bytes = ByteBuffer.allocate((int) (channel.size() - start));
            channel.position(start);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            List<String> lines =
                    StandardCharsets.UTF_8.decode(bytes.flip()).toString().lines().toList();
            return lines.subList(Math.max(0, lines.size() - LAST_EVENTS), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }
}
