package tv.exstream.client;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tv.exstream.Product;

/// Fetches a live playlist a second after each answer and keeps them all. Thread-safe.
final class PlaylistWatch implements AutoCloseable {
    static final Duration PAUSE = Duration.ofSeconds(1);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("playlist-watch").factory());
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Future<?> fetching;

    /// An answer.
    ///
    /// @param askedNanos when it was asked for, from [System#nanoTime()]
    /// @param heardNanos when it had come
    record Heard(HttpResponse<String> answer, long askedNanos, long heardNanos) {
        /// How long after that one the server answered this one at least, whatever the network and the machine did between.
        Duration after(Heard earlier) {
            return Duration.ofNanos(Math.max(0, askedNanos - earlier.heardNanos));
        }
    }

    /// Begins to fetch.
    PlaylistWatch(Product product, String path) {
        fetching =
                clock.scheduleWithFixedDelay(
                        () -> fetch(product, path), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void fetch(Product product, String path) {
        long asked = System.nanoTime();
        HttpResponse<String> answer = product.get(path);
        heard.add(new Heard(answer, asked, System.nanoTime()));
    }

    /// What was answered so far, in order.
    ///
    /// @throws IllegalStateException with what has ended it
    List<Heard> heard() {
        if (fetching.state() == Future.State.FAILED && !clock.isShutdown()) {
            throw new IllegalStateException("nobody fetches any more", fetching.exceptionNow());
        }
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
