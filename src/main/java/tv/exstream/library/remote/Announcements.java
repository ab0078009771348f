package tv.exstream.library.remote;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.SourceId;

/// Has sources read after something was heard of them: once for many messages, when they have become quiet. Thread-safe.
public final class Announcements implements AutoCloseable {
    /// Servers tell of each file of a season by itself.
    public static final Rule USUAL = new Rule(Duration.ofSeconds(10), Duration.ofMinutes(2));

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final Changes changes;
    private final Reader reader;
    private final Rule rule;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("announcements").factory());

    /// Guarded by itself.
    private final Map<SourceId, Waiting> waiting = new HashMap<>();

    public Announcements(Changes changes, Reader reader, Rule rule, LongSupplier nanoTime) {
        this.changes = changes;
        this.reader = reader;
        this.rule = rule;
        this.nanoTime = nanoTime;
    }

    /// Reads sources.
    public interface Reader {
        /// Begins to read one. Answers whether it did: one that is being read already does not see what was heard meanwhile.
        ///
        /// @throws ProblemException when it is not there any more
        boolean begin(SourceId source);
    }

    /// @param quiet so long nothing must have been heard
    /// @param longest so long is waited at most
    public record Rule(Duration quiet, Duration longest) {}

    /// @param first when the first message was heard that is not read
    /// @param last the same of the last one
    private record Waiting(long first, long last) {}

    /// A source has said something.
    public void hear(SourceId source, Heard heard) {
        if (!(heard instanceof Heard.Nothing)) {
            changes.add(source, heard);
            await(source);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /// It is read when it has become quiet.
    private void await(SourceId source) {
        long now = nanoTime.getAsLong();
        boolean isFirst;
        synchronized (waiting) {
            Waiting before = waiting.get(source);
            isFirst = before == null;
            waiting.put(source, new Waiting(before == null ? now : before.first(), now));
        }
        if (isFirst) {
            lookAgain(source, rule.quiet().toNanos());
        }
    }

    private void lookAgain(SourceId source, long nanos) {
        var _ = thread.schedule(() -> look(source), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(SourceId source) {
        long rest;
        synchronized (waiting) {
            Waiting now = waiting.get(source);
            if (now == null) {
                return;
            }
            rest = rest(now, nanoTime.getAsLong());
            if (rest <= 0) {
                waiting.remove(source);
            }
        }
        if (rest > 0) {
            lookAgain(source, rest);
        } else if (!begins(source)) {
            await(source);
        }
    }

    private boolean begins(SourceId source) {
        try {
            return reader.begin(source);
        } catch (ProblemException e) {
            LOG.debug("what was heard is not read source={} reason={}", source, e.getMessage());
            return true;
        }
    }

    private long rest(Waiting waiting, long now) {
        long quiet = waiting.last() + rule.quiet().toNanos() - now;
        long longest = waiting.first() + rule.longest().toNanos() - now;
        return Math.min(quiet, longest);
    }
}
