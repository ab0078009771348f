package tv.exstream.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shells that answer probes, of those that differ only in their last argument as many as are asked at once. Thread-safe.
final class CommandShells implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandShells.class);

    /// Between two files a scan looks at names and writes to the database.
    private static final long IDLE_NANOS = Duration.ofMillis(500).toNanos();

    /// A shell tells the signal that ended a program as a code above this.
    private static final int SIGNAL_BASE = 128;

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

    /// Answers what the program says, or that it was ended or killed; empty when it failed by itself or its shell did.
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

    /// Ends those that nobody has asked for a while. Does not wait for it.
    void retire() {
        long now = nanoTime.getAsLong();
        takeIdle(each -> now - each.sinceNanos() > IDLE_NANOS).forEach(CommandShell::retire);
    }

    @Override
    public void close() {
        takeIdle(_ -> true).forEach(CommandShell::close);
    }

    private synchronized List<CommandShell> takeIdle(Predicate<Idle> which) {
        List<CommandShell> taken = new ArrayList<>();
        while (!idle.isEmpty() && which.test(idle.getLast())) {
            taken.add(idle.removeLast().shell());
        }
        return taken;
    }

    /// One that was killed would take as long again until it is.
    private static boolean isOfUse(Answer answer) {
        return answer.exitCode() == 0
                || answer.exitCode() > SIGNAL_BASE
                || answer.endedBecause().isPresent();
    }

    private CommandShell take(ProcessOrder order) throws InterruptedException {
        Optional<CommandShell> waiting = takeIdle(order);
        return waiting.isPresent()
                ? waiting.get()
                : new CommandShell(starter.startFed(CommandShell.order(order)), order);
    }

    private synchronized Optional<CommandShell> takeIdle(ProcessOrder order) {
        Optional<Idle> found = idle.stream().filter(each -> each.shell().isFor(order)).findFirst();
        found.ifPresent(idle::remove);
        return found.map(Idle::shell);
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
