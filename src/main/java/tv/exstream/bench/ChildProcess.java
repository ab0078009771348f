package tv.exstream.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A virtual machine that was started to be measured, or to measure. Closing it ends it, and so does the end of this program.
/// Owned by one thread.
final class ChildProcess implements AutoCloseable {
    /// A server that stops ends its streams first.
    private static final Duration STOPPING = Duration.ofSeconds(15);

    /// How many of its last lines say why it ended.
    private static final int LAST_LINES = 4;

    private static final String OURS = "EXSTREAMTV_";
    private static final String FFMPEG = "EXSTREAMTV_FFMPEG_";

    private final Process process;
    private final Path log;
    private final Thread ending;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        ending = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /// Starts one whose output and messages go to a file.
    static ChildProcess logging(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = builder(command).redirectErrorStream(true);
        return new ChildProcess(builder.redirectOutput(log.toFile()).start(), log);
    }

    /// Starts one whose output is read with [#line()]; its messages go to a file.
    static ChildProcess talking(List<String> command, Path log) throws IOException {
        return new ChildProcess(builder(command).redirectError(log.toFile()).start(), log);
    }

    /// Settings that the caller has made for a server of their own do not reach ours, except where ffmpeg is.
    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith(OURS) && !name.startsWith(FFMPEG));
        return builder;
    }

    ProcessMeter meter() {
        return new ProcessMeter(process.toHandle());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Waits for the next line of its output.
    ///
    /// @throws IOException when it has ended
    String line() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new IOException("child must go on: " + lastWords());
        }
        return line;
    }

    /// The end of what it said.
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(
                " | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(ending);
    }
}
