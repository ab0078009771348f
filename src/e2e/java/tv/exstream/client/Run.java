package tv.exstream.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tv.exstream.Patience;

/// A program at work. What it prints is collected. Closing ends it and whatever it has started.
final class Run implements AutoCloseable {
    /// Longer than any program here takes on a busy machine, so that only a failure waits for it.
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /// What a program that was asked to go may take.
    private static final Duration LEAVING = Duration.ofSeconds(5);

    private final List<String> command;
    private final Process process;
    private final Path output;

    private Run(List<String> command, Process process, Path output) {
        this.command = command;
        this.process = process;
        this.output = output;
    }

    /// Starts a program.
    ///
    /// @param environment variables besides those of this process
    static Run of(List<String> command, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("client", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectInput(Path.of("/dev/null").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new Run(List.copyOf(command), builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it has printed so far.
    Printed printed() {
        try {
            return new Printed(new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until what it has printed is as wanted. Answers that.
    ///
    /// @param what a sentence about what is waited for
    /// @throws AssertionError with everything printed, when it ends before or takes too long
    Printed await(String what, Predicate<Printed> wanted) {
        try {
            Patience.until(what, PATIENCE, () -> !process.isAlive() || wanted.test(printed()));
        } catch (AssertionError e) {
            throw new AssertionError("%s:%n%s".formatted(e.getMessage(), printed().text()), e);
        }
        Printed printed = printed();
        if (!wanted.test(printed)) {
            throw new AssertionError("ended before %s:%n%s".formatted(what, printed.text()));
        }
        return printed;
    }

    /// How it ended.
    record End(int exitCode, Printed printed) {}

    /// Waits until it ends by itself.
    End end() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return new End(process.exitValue(), printed());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("%s does not end:%n%s".formatted(command, printed().text()));
    }

    /// Asks it to go, insists if it does not, and takes what it has started along.
    @Override
    public void close() {
        try {
            List<ProcessHandle> all =
                    Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroy);
            process.waitFor(LEAVING.toSeconds(), TimeUnit.SECONDS);
            all.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
