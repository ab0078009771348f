package tv.exstream.delivery;

import java.time.Duration;
import org.springframework.context.event.EventListener;
import tv.exstream.session.EndedViewer;
import tv.exstream.session.SessionEvent;
import tv.exstream.session.ViewerDetails;
import tv.exstream.webhook.EventKind;

/// Tells when channels begin to be sent and when they end, and who watches them.
record SessionNews(News news) {
    @EventListener
    void happened(SessionEvent event) {
        var channel = Told.NamedChannel.of(event.channel());
        switch (event) {
            case SessionEvent.Started _ ->
                    news.tell(EventKind.SESSION_BEGAN, new Told.Session(channel));
            case SessionEvent.Ended _ ->
                    news.tell(EventKind.SESSION_ENDED, new Told.Session(channel));
            case SessionEvent.Joined(_, long id, ViewerDetails details) ->
                    news.tell(
                            EventKind.VIEWER_JOINED, new Told.Joined(channel, viewer(id, details)));
            case SessionEvent.Left(EndedViewer left) ->
                    news.tell(EventKind.VIEWER_LEFT, left(channel, left));
            case SessionEvent.Emptied _ -> {
                // It lingers, and somebody may come back.
            }
        }
    }

    private static Told.Viewer viewer(long id, ViewerDetails details) {
        return new Told.Viewer(id, details.kind().name(), details.address(), details.agent());
    }

    private static Told.Left left(Told.NamedChannel channel, EndedViewer left) {
        return new Told.Left(
                channel,
                viewer(left.id(), left.details()),
                left.end().name(),
                Duration.between(left.since(), left.until()).toSeconds());
    }
}
