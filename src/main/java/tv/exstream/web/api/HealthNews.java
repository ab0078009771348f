package tv.exstream.web.api;

import java.util.Locale;
import tv.exstream.delivery.News;
import tv.exstream.delivery.OpenTroubles;
import tv.exstream.delivery.Told;
import tv.exstream.webhook.EventKind;

/// Tells when a part of the server is not well, is worse than before, or well again. Owned by one thread.
final class HealthNews {
    private final News news;
    private final OpenTroubles told;

    /// @param told in which status parts were told, also by the run before
    HealthNews(News news, OpenTroubles told) {
        this.news = news;
        this.told = told;
    }

    void look(HealthReport report) {
        report.parts().forEach(this::look);
    }

    /// What nobody has seen yet was well.
    private void look(HealthPart part) {
        String last = told.state(part.name()).orElse(HealthStatus.UP.name());
        if (part.status().name().equals(last)) {
            return;
        }
        if (part.status() == HealthStatus.UP) {
            boolean _ = told.end(part.name());
            news.tell(EventKind.HEALTH_MENDED, new Told.Mended(part.name()));
        } else {
            boolean _ = told.begin(part.name(), part.status().name());
            news.tell(
                    EventKind.HEALTH_APPEARED,
                    new Told.Trouble(
                            part.name(),
                            part.status().name().toLowerCase(Locale.ROOT),
                            part.detail().english()));
        }
    }
}
