package tv.exstream.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// People who open one page after another, so many each second whether the server keeps up or not. Owned by one thread, which is the one
/// that sends them.
///
/// How long a page takes counts from the moment at which it is due, so that who has to queue is not overlooked.
final class Visitors {
    static final int PAGES_PER_SECOND = 200;

    /// So many wait at most; whoever comes then is refused, as a browser's patience is at its end long before.
    private static final int MOST_WAITING = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration APART = Duration.ofSeconds(1).dividedBy(PAGES_PER_SECOND);

    private final Lab lab;
    private final int port;
    private final List<String> pages;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Samples millis = new Samples();

    /// @param pages addresses that exist, opened in turn
    Visitors(Lab lab, int port, List<String> pages) {
        this.lab = lab;
        this.port = port;
        this.pages = List.copyOf(pages);
    }

    /// How long pages took that were answered, and how many were not.
    record Tally(Samples millis, int refused) {}

    /// Opens each page, one after the other, as somebody does who is alone.
    ///
    /// @throws IOException when a page is not answered with 200
    void walk() throws IOException {
        for (String page : pages) {
            open(page);
        }
    }

    /// Sends visitors and waits for the last answer. Those count who come after a while.
    ///
    /// @param before how long they come until they count
    Tally come(Duration before, Duration counted) throws InterruptedException {
        long begun = lab.nanoTime().getAsLong();
        List<Thread> under = new ArrayList<>();
        long uncounted = before.dividedBy(APART);
        long last = uncounted + counted.dividedBy(APART);
        for (int n = 0; n < last; n++) {
            long due = begun + APART.toNanos() * n;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - lab.nanoTime().getAsLong())));
            String page = pages.get(n % pages.size());
            boolean counts = n >= uncounted;
            if (waiting.incrementAndGet() > MOST_WAITING) {
                leave(counts);
            } else {
                under.add(Thread.startVirtualThread(() -> visit(page, due, counts)));
            }
        }
        for (Thread each : under) {
            each.join();
        }
        return new Tally(millis, refused.get());
    }

    private void visit(String page, long due, boolean counts) {
        try {
            open(page);
            waiting.decrementAndGet();
            if (counts) {
                add(lab.millisSince(due));
            }
        } catch (IOException e) {
            leave(counts); // not answered, not with 200 or not in time
        }
    }

    private void leave(boolean counts) {
        waiting.decrementAndGet();
        if (counts) {
            refused.incrementAndGet();
        }
    }

    private synchronized void add(double found) {
        millis.add(found);
    }

    private void open(String page) throws IOException {
        try (HttpGet answer = HttpGet.ok(port, page, PagesBench.GZIP, PATIENCE)) {
            answer.body().transferTo(OutputStream.nullOutputStream());
        }
    }
}
