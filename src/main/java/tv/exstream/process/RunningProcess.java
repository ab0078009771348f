package tv.exstream.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.process.Ending.Why;

/// A child process from its start until nothing of it is left. Thread-safe, except that its output has one reader.
///
/// Its standard error is drained by a thread of its own. Its standard output must be read on a platform thread, because reading a
/// child's pipe blocks a virtual thread's carrier. Whoever has it must close it.
public final class RunningProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningProcess.class);

    /// ffmpeg ends within milliseconds of a polite signal unless it hangs.
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// ffmpeg that has written everything closes its files, which a network disk may make slow, and ends.
    private static final Duration ENDING = Duration.ofSeconds(10);

    /// The pipe of a process that is gone closes at once, unless something that it started holds it.
    private static final Duration CLOSING = Duration.ofMillis(100);

    /// Only a process stuck inside the kernel, on a dead network disk, survives a kill for longer.
    private static final Duration REAPING = Duration.ofSeconds(5);

    /// How many times as long as it may be silent its picture may stand still while sound goes on.
    private static final int STANDSTILL = 2;

    private final Process process;
    private final ProcessOrder order;
    private final Home home;
    private final WatchedStream output;
    private final MessageTail tail = new MessageTail();
    private final MessageFlood flood;
    private final Progress progress = new Progress();
    private final Thread messages;
    private final AtomicReference<Optional<Ending>> endedBecause =
            new AtomicReference<>(Optional.empty());

    /// Where it came from and what must know when it is gone.
    ///
    /// @param number of the child among those of this server
    record Home(Path workFolder, long number, LongSupplier nanoTime, Ledger ledger) {}

    /// Who keeps count of children.
    interface Ledger {
        /// Told once, when the process is gone.
        void gone(RunningProcess process, boolean killed);

        /// Kills whatever is marked with the number of a child.
        void killMarked(long number);

        /// Told of whatever it complains about.
        void complained(FailureCause cause);
    }

    RunningProcess(Process process, ProcessOrder order, Home home) {
        this.process = process;
        this.order = order;
        this.home = home;
        this.output = new WatchedStream(process.getInputStream(), home.nanoTime());
        this.flood = new MessageFlood(home.nanoTime());
        String name = "stderr-%s-%d".formatted(order.kind().name().toLowerCase(Locale.ROOT), pid());
        this.messages = Thread.ofPlatform().daemon().name(name).start(this::drainMessages);
    }

    public long pid() {
        return process.pid();
    }

    public ProcessKind kind() {
        return order.kind();
    }

    /// Its standard output. Reading it is what keeps the process from being considered hung.
    public InputStream output() {
        return output;
    }

    /// Its standard input, when it was started to be fed. Writing blocks while it does not read, so that needs a platform thread.
    public OutputStream input() {
        return process.getOutputStream();
    }

    /// The last lines of its standard error.
    public List<String> messages() {
        return tail.lines();
    }

    /// Why we ended it; empty when it ended by itself or still runs.
    public Optional<Ending> endedBecause() {
        return endedBecause.get();
    }

    /// Asks it to end, for a reason in words.
    public void end(String reason) {
        end(Ending.told(reason));
    }

    /// Asks it to end, without waiting. The reader of its output sees the end of the stream soon after.
    public void end(Ending reason) {
        endedBecause.compareAndSet(Optional.empty(), Optional.of(reason));
        // The process itself would close its input first, and wait for whoever feeds it.
        handle().destroy();
    }

    /// Waits until it has ended and everything it said has been read. Call it after the end of its output.
    ///
    /// @return its exit code; 128 + n when signal n ended it
    public int await() throws InterruptedException {
        int code = process.waitFor();
        messages.join(GRACE);
        return code;
    }

    /// Makes sure that it is gone: politely, then not. Returns when it is.
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        boolean killed = process.isAlive() && !endPolitely();
        try (output) {
            if (!messages.join(CLOSING)) {
                home.ledger().killMarked(number()); // something else holds the pipe
            }
            messages.join(GRACE);
        } catch (InterruptedException _) {
            interrupted = true;
        } catch (IOException e) {
            LOG.debug("output of a child did not close pid={}", pid(), e);
        }
        home.ledger().gone(this, killed);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Kills it when it was silent or ran for too long. Called by the watchdog every second or so.
    void check(long nowNanos) {
        if (output.silenceNanos(nowNanos) > order.silence().toNanos()) {
            kill(Ending.of(Why.SILENT, order.silence().toSeconds()));
        } else if (output.sinceEndNanos(nowNanos) > ENDING.toNanos()) {
            kill(Ending.of(Why.LINGERING, ENDING.toSeconds()));
        } else if (standstillNanos(nowNanos) > STANDSTILL * order.silence().toNanos()) {
            kill(Ending.of(Why.NO_PICTURE, STANDSTILL * order.silence().toSeconds()));
        } else if (output.ageNanos(nowNanos) > order.limit().toNanos()) {
            kill(Ending.of(Why.TOO_LONG, order.limit().toSeconds()));
        }
    }

    private long standstillNanos(long nowNanos) {
        return progress.standstillNanos(
                output.bytes(), output.silenceNanos(nowNanos) > 0, nowNanos);
    }

    ProcessSnapshot snapshot(long nowNanos) {
        return new ProcessSnapshot(
                pid(),
                kind(),
                Duration.ofNanos(output.ageNanos(nowNanos)),
                output.bytes(),
                progress.frames(),
                progress.speed(),
                flood.dropped());
    }

    Duration age() {
        return Duration.ofNanos(output.ageNanos(home.nanoTime().getAsLong()));
    }

    long number() {
        return home.number();
    }

    Path workFolder() {
        return home.workFolder();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private void kill(Ending reason) {
        if (process.isAlive()
                && endedBecause.compareAndSet(Optional.empty(), Optional.of(reason))) {
            LOG.warn("child killed pid={} kind={} because={}", pid(), kind(), reason);
        }
        ChildRegister.kill(handle());
        home.ledger().killMarked(number());
    }

    private boolean endPolitely() {
        List<ProcessHandle> descendants = process.descendants().toList();
        handle().destroy();
        boolean polite = exitsWithin(GRACE);
        if (!polite) {
            handle().destroyForcibly();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        if (!polite && !exitsWithin(REAPING)) {
            LOG.error("child cannot be killed pid={} kind={}", pid(), kind());
        }
        return polite;
    }

    private boolean exitsWithin(Duration time) {
        boolean interrupted = false;
        try {
            long deadline = home.nanoTime().getAsLong() + time.toNanos();
            while (true) {
                try {
                    long rest = deadline - home.nanoTime().getAsLong();
                    return process.waitFor(rest, TimeUnit.NANOSECONDS);
                } catch (InterruptedException _) {
                    interrupted = true; // reaping comes first; the thread is told afterwards
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void drainMessages() {
        try (InputStream stream = process.getErrorStream()) {
            new LineReader(this::message).readAll(stream);
            flood.last().forEach(this::look);
        } catch (IOException e) {
            LOG.debug("messages of a child end early pid={}", pid(), e);
        }
    }

    private void message(String line) {
        tail.add(line);
        if (flood.lets(line)) {
            look(line);
        }
    }

    private void look(String line) {
        progress.hear(line).ifPresent(home.ledger()::complained);
        order.messages().accept(line);
    }
}
