package tv.exstream.web.api;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tv.exstream.delivery.News;
import tv.exstream.delivery.Told;
import tv.exstream.webhook.EventKind;

/// Tells when a part of the server is not well, is worse than before, or well again. Owned by one thread.
final class HealthNews {
    private final News news;
    private final Map<String, HealthStatus> before = new HashMap<>();

    HealthNews(News news) {
        this.news = news;
    }

    void look(HealthReport report) {
        report.parts().forEach(this::look);
    }

    /// What nobody has seen yet was well.
    private void look(HealthPart part) {
        HealthStatus last = before.getOrDefault(part.name(), HealthStatus.UP);
        before.put(part.name(), part.status());
        if (part.status().equals(last)) {
            return;
        }
        if (part.status() == HealthStatus.UP) {
            news.tell(EventKind.HEALTH_MENDED, new Told.Mended(part.name()));
        } else {
            news.tell(
                    EventKind.HEALTH_APPEARED,
                    new Told.Trouble(
                            part.name(),
                            part.status().name().toLowerCase(Locale.ROOT),
                            part.detail()));
        }
    }
}
