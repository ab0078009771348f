package tv.exstream.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.log.LogFilter;
import tv.exstream.log.LogLine;
import tv.exstream.log.LogRing;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.Callers;

/// Tells listeners what the server says, while it says it. Thread-safe; each listener is served on its own thread.
///
/// Nothing queues up for a listener: it gets what is new since it last listened, and of too many lines the newest and how many there
/// were besides.
public final class LogTail implements SmartLifecycle {
    /// Arbitrary: nobody reads more of them at once.
    static final int MOST_LISTENERS = 8;

    /// What a person can follow, and a page can show, twice a second.
    static final int MOST_LINES = 200;

    private static final Duration PAUSE = Duration.ofMillis(500);

    /// As for events.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LogRing ring;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(MOST_LISTENERS);
    private final CountDownLatch closed = new CountDownLatch(1);

    LogTail(LogRing ring, JsonMapper json) {
        this.ring = ring;
        this.json = json;
    }

    /// Sets the headers of what listeners are sent.
    static void describe(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    /// Writes until the listener is gone or may not listen any more, or the server stops.
    ///
    /// @throws IOException when the listener is gone
    /// @throws ProblemException TOO_MANY_VIEWERS when too many listen already
    void serve(LogFilter filter, Writer listener) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            throw ProblemException.of(
                    Problem.TOO_MANY_VIEWERS, Objection.LOG_LISTENERS_AT_MOST, MOST_LISTENERS);
        }
        try {
            tell(filter, listener);
        } finally {
            places.release();
        }
    }

    private void tell(LogFilter filter, Writer listener) throws IOException, InterruptedException {
        Callers.Standing standing = Callers.standing();
        long seen = ring.last();
        int silent = 0;
        do {
            LogRing.Newer newer = ring.awaitNewer(filter, seen, MOST_LINES, PAUSE);
            seen = newer.last();
            boolean isSilent = newer.lines().isEmpty() && newer.missed() == 0;
            silent = isSilent ? silent + 1 : 0;
            write(newer, listener);
            if (silent == 0 || silent % HEARTBEAT.dividedBy(PAUSE.multipliedBy(2)) == 1) {
                listener.write(":\n\n");
                listener.flush();
            }
        } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && standing.holds());
    }

    private void write(LogRing.Newer newer, Writer listener) throws IOException {
        if (newer.missed() > 0) {
            listener.write(
                    "event: missed\ndata: %s\n\n"
                            .formatted(json.writeValueAsString(new MissedLines(newer.missed()))));
        }
        for (LogLine line : newer.lines()) {
            listener.write(
                    "id: %d\nevent: line\ndata: %s\n\n"
                            .formatted(line.id(), json.writeValueAsString(LogEntry.of(line))));
        }
    }

    @Override
    public void start() {}

    /// Before the web server stops, which would wait for listeners otherwise.
    @Override
    public void stop() {
        closed.countDown();
    }

    @Override
    public boolean isRunning() {
        return closed.getCount() > 0;
    }
}
