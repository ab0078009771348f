package tv.exstream.delivery;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.webhook.Event;

/// News as somebody hears them who notes all of them. Owned by the thread of the test.
public final class HeardNews {
    private final News news = new News(() -> Instant.EPOCH, new SecureRandom());
    private final List<Event> heard = new ArrayList<>();

    public News news() {
        return news;
    }

    /// The names of the kinds, the oldest first.
    public List<String> kinds() {
        return heard().stream().map(event -> event.kind().text()).toList();
    }

    /// Kinds with what was said.
    public List<String> said() {
        return heard().stream().map(event -> event.kind().text() + " " + event.said()).toList();
    }

    private List<Event> heard() {
        try {
            heard.addAll(news.take(Duration.ofMillis(1)));
            return heard;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
