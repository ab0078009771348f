package tv.exstream.session;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;

/// Whether a feed pauses, because something unexpected happened and it may not begin again yet. Owned by the session's thread.
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /// What has just failed fails again at once.
    static final Duration SHORTEST = Duration.ofMillis(500);

    private final Channel channel;
    private final Restarts restarts;
    private final Ticker ticker;
    private final FeedLog log;
    private boolean pausing;
    private boolean unproven;
    private long asksAtNanos;

    /// A channel that failed too often pauses also when somebody else comes to watch it.
    Recovery(Channel channel, Restarts restarts, Ticker ticker, FeedLog log) {
        this.channel = channel;
        this.restarts = restarts;
        this.ticker = ticker;
        this.log = log;
        pausing = restarts.isPausing(channel.id());
        asksAtNanos = ticker.nanos();
        log.pausing(pausing);
    }

    /// Notes a failure, which begins a pause. Answers whether it was running until then; what fails during a pause, such as its
    /// picture, does not count again.
    boolean failed() {
        if (pausing) {
            return false;
        }
        pausing = true;
        unproven = false;
        asksAtNanos = ticker.nanos() + SHORTEST.toNanos();
        restarts.failed(channel.id());
        log.pausing(true);
        return true;
    }

    /// Whether it pauses now. At the end of a pause it asks to begin again.
    boolean isPausing() {
        if (!pausing || ticker.nanos() - asksAtNanos < 0) {
            return pausing;
        }
        switch (restarts.request(channel.id())) {
            case Verdict.Granted() -> beginAgain();
            case Verdict.Refused(Refusal reason, Duration again) -> {
                asksAtNanos = ticker.nanos() + again.toNanos();
                LOG.warn(
                        "channel={} restart refused reason={} again={}",
                        channel.number(),
                        reason,
                        again);
            }
        }
        return pausing;
    }

    /// Ends the pause: it may begin again, as [Restarts] has granted.
    void beginAgain() {
        pausing = false;
        unproven = true;
        log.pausing(false);
        log.restarted();
    }

    /// It has sent what it was to send.
    void sent() {
        if (unproven) {
            unproven = false;
            restarts.succeeded(channel.id());
        }
    }
}
