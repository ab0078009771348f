package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tv.exstream.account.Caller;
import tv.exstream.account.Peer;
import tv.exstream.delivery.News;
import tv.exstream.delivery.Told;
import tv.exstream.web.security.SignIns;
import tv.exstream.webhook.EventKind;

/// Tells who signs in, and that somebody is refused. Thread-safe.
final class SignInNews implements SignIns.Listener {
    /// Whoever tries one password after the other pushes no other news out.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final News news;
    private final InstantSource clock;

    /// Guarded by this.
    private Instant next = Instant.MIN;

    /// Those that are not told yet; guarded by this.
    private long attempts;

    SignInNews(News news, InstantSource clock) {
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void signedIn(Caller.Known caller) {
        news.tell(
                EventKind.ACCOUNT_SIGNED_IN,
                new Told.SignedIn(caller.account().name().text(), caller.token().from()));
    }

    @Override
    public synchronized void refused(Peer peer) {
        attempts++;
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(PAUSE);
            news.tell(EventKind.ACCOUNT_REFUSED, new Told.Refused(peer.text(), attempts));
            attempts = 0;
        }
    }
}
