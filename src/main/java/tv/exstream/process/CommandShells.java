package tv.exstream.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shells that answer probes, as many as are asked at once. Thread-safe.
final class CommandShells implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandShells.class);

    /// Between two files a scan looks at names and writes to the database.
    private static final long IDLE_NANOS = Duration.ofMillis(500).toNanos();

    private final Starter starter;
    private final LongSupplier nanoTime;

    /// The one that was used last comes first, so that those that are too many grow old. Guarded by `this`.
    private final Deque<Idle> idle = new ArrayDeque<>();

    private record Idle(CommandShell shell, long sinceNanos) {}

    interface Starter {
        RunningProcess startFed(ProcessOrder order) throws InterruptedException;
    }

    CommandShells(Starter starter, LongSupplier nanoTime) {
        this.starter = starter;
        this.nanoTime = nanoTime;
    }

    /// Answers what the program says, or that it was ended; empty when it failed or its shell did.
    ///
    /// @param order for which [CommandShell#takes] holds
    Optional<Answer> ask(ProcessOrder order, int longest) throws InterruptedException {
        CommandShell shell = take(order);
        try {
            return Optional.of(shell.ask(order, longest)).filter(CommandShells::isOfUse);
        } catch (IOException e) {
            LOG.debug("shell of children is gone", e);
            return Optional.empty();
        } finally {
            giveBack(shell);
        }
    }

    /// Ends those that nobody has asked for a while.
    void retire() {
        long now = nanoTime.getAsLong();
        List<CommandShell> old = new ArrayList<>();
        synchronized (this) {
            while (!idle.isEmpty() && now - idle.getLast().sinceNanos() > IDLE_NANOS) {
                old.add(idle.removeLast().shell());
            }
        }
        old.forEach(CommandShell::close);
    }

    @Override
    public synchronized void close() {
        idle.forEach(each -> each.shell().close());
        idle.clear();
    }

    private static boolean isOfUse(Answer answer) {
        return answer.exitCode() == 0 || answer.endedBecause().isPresent();
    }

    private CommandShell take(ProcessOrder order) throws InterruptedException {
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.removeFirst().shell();
            }
        }
        return new CommandShell(starter.startFed(CommandShell.order(order)));
    }

    private void giveBack(CommandShell shell) {
        if (shell.isUsable()) {
            synchronized (this) {
                idle.addFirst(new Idle(shell, nanoTime.getAsLong()));
            }
        } else {
            shell.close();
        }
    }
}
