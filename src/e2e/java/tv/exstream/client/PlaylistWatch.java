package tv.exstream.client;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tv.exstream.Product;

/// Fetches a live playlist once a second and keeps every answer. Thread-safe.
final class PlaylistWatch implements AutoCloseable {
    static final Duration EVERY = Duration.ofSeconds(1);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("playlist-watch").factory());
    private final List<HttpResponse<String>> answers = new CopyOnWriteArrayList<>();

    /// Begins to fetch.
    PlaylistWatch(Product product, String path) {
        long millis = EVERY.toMillis();
        var _ =
                clock.scheduleAtFixedRate(
                        () -> answers.add(product.get(path)), 0, millis, TimeUnit.MILLISECONDS);
    }

    /// The answers so far, in order.
    List<HttpResponse<String>> answers() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
