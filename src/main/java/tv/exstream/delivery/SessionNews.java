package tv.exstream.delivery;

import org.springframework.context.event.EventListener;
import tv.exstream.session.SessionEvent;
import tv.exstream.webhook.EventKind;

/// Tells when channels begin to be sent and when they end.
record SessionNews(News news) {
    @EventListener
    void happened(SessionEvent event) {
        var said = new Told.Session(Told.NamedChannel.of(event.channel()));
        switch (event) {
            case SessionEvent.Started _ -> news.tell(EventKind.SESSION_BEGAN, said);
            case SessionEvent.Ended _ -> news.tell(EventKind.SESSION_ENDED, said);
            case SessionEvent.Emptied _ -> {
                // It lingers, and somebody may come back.
            }
        }
    }
}
