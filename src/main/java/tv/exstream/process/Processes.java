package tv.exstream.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Starts child processes and makes sure that none is left. Thread-safe.
///
/// A child gets an argument list and no shell, a clean environment, a working folder without anything else in it, and nothing on its
/// standard input.
/// It is written down on disk while it runs. A watchdog kills what is silent or runs for too long; closing this ends everything.
public final class Processes implements AutoCloseable {
    /// How often children are looked at: a hung one is found this much late at most.
    private static final long WATCH_MILLIS = 500;

    /// What a child may know about our surroundings: where to find libraries and temporary space.
    private static final Set<String> INHERITED =
            Set.of("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR", "SystemRoot");

    private final ChildRegister register;
    private final Prefix prefix;
    private final Map<String, String> environment;
    private final LongSupplier nanoTime;
    private final ProcessCounts counts = new ProcessCounts();
    private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("process-watchdog").factory());
    private volatile boolean closed;

    /// Ends what a previous run left behind in `folder`.
    ///
    /// @param folder for notes and working folders; of this server alone
    /// @param environment of this server, as `System.getenv()` gives it
    public Processes(Path folder, Map<String, String> environment, LongSupplier nanoTime) {
        this.register = new ChildRegister(folder);
        this.prefix = Prefix.find(SearchPath.of(environment.getOrDefault("PATH", "")));
        this.environment = environment;
        this.nanoTime = nanoTime;
        register.endLeftovers();
        var _ =
                watchdog.scheduleWithFixedDelay(
                        this::check, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Starts a program. The caller closes what it gets.
    ///
    /// @throws ProblemException FFMPEG_UNUSABLE when the program cannot be started, NOT_READY when the server is stopping
    public RunningProcess start(ProcessOrder order) {
        if (closed) {
            throw new ProblemException(Problem.NOT_READY, "the server is stopping");
        }
        Path workFolder = workFolder(order);
        Process process = launch(order, workFolder);
        register.add(process.toHandle());
        counts.addStarted(order.kind());
        var child =
                new RunningProcess(
                        process, order, new RunningProcess.Home(workFolder, nanoTime, this::gone));
        running.add(child);
        if (closed) {
            child.close(); // close() may have looked at the list just before
        }
        return child;
    }

    /// Runs a program to its end and answers what it wrote, at most `longest` bytes of it.
    ///
    /// @throws ProblemException as [#start]
    public Answer run(ProcessOrder order, int longest) throws IOException, InterruptedException {
        try (RunningProcess process = start(order)) {
            return Answer.of(process, longest);
        }
    }

    public ProcessCounts counts() {
        return counts;
    }

    /// Ends every child and refuses to start more.
    @Override
    public void close() {
        closed = true;
        running.forEach(child -> child.end("the server is stopping"));
        running.forEach(RunningProcess::close);
        watchdog.shutdownNow();
    }

    private Path workFolder(ProcessOrder order) {
        try {
            return register.workFolder(order.texts());
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.DISK_FULL, "working files of a child cannot be written", e);
        }
    }

    private Process launch(ProcessOrder order, Path workFolder) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(prefix.before(order.kind(), order.command()))
                            .directory(workFolder.toFile())
                            .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().clear();
            builder.environment().putAll(environmentOfChild());
            return builder.start();
        } catch (IOException e) {
            register.forget(workFolder);
            throw new ProblemException(
                    Problem.FFMPEG_UNUSABLE,
                    "%s cannot be started: %s"
                            .formatted(order.command().getFirst(), e.getMessage()),
                    e);
        }
    }

    private Map<String, String> environmentOfChild() {
        Map<String, String> kept = new ConcurrentHashMap<>(environment);
        kept.keySet().retainAll(INHERITED);
        kept.put("LC_ALL", "C.UTF-8"); // messages are matched as text, file names are UTF-8
        kept.put("AV_LOG_FORCE_NOCOLOR", "1");
        return kept;
    }

    private static File nothing() {
        boolean windows = File.separatorChar == '\\';
        return new File(windows ? "NUL" : "/dev/null");
    }

    private void gone(RunningProcess child, boolean killed) {
        if (running.remove(child)) {
            register.remove(child.handle(), child.workFolder());
            counts.addEnded(child.kind(), killed || child.endedBecause().isPresent());
        }
    }

    private void check() {
        long now = nanoTime.getAsLong();
        running.forEach(child -> child.check(now));
    }
}
