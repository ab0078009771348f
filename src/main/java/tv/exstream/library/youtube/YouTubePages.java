package tv.exstream.library.youtube;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tv.exstream.library.youtube.LookUps.Turn;
import tv.exstream.live.LivePages;
import tv.exstream.live.SourceAddress;

/// What is live at YouTube. Thread-safe.
///
/// A page on which nothing is live takes no turn for a minute, however many channels join it.
final class YouTubePages implements LivePages {
    /// Arbitrary: what begins is seen so much later.
    static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private static final Turn OF_JOINING = new Turn.Soon(PATIENCE.dividedBy(2));

    private final LookUps lookUps;
    private final Visitor visitor;
    private final InstantSource clock;

    /// Guarded by this. Pages that are left alone: no more than are looked up in that time.
    private final Map<Page, Vain> vain = new HashMap<>();

    /// A look-up that was in vain.
    private record Vain(YtDlpException why, Instant until) {}

    /// @param lookUps shared with those of videos, so that YouTube is not asked too often by both
    /// @param visitor as whom pages are looked at
    YouTubePages(LookUps lookUps, Visitor visitor, InstantSource clock) {
        this.lookUps = lookUps;
        this.visitor = visitor;
        this.clock = clock;
    }

    @Override
    public boolean has(SourceAddress address) {
        return Page.of(address).isPresent();
    }

    @Override
    public URI stream(SourceAddress address) throws IOException, InterruptedException {
        Page page =
                Page.of(address)
                        .orElseThrow(() -> new IllegalStateException("it is no page: " + address));
        requireNotVain(page);
        try {
            return lookUps.described(page, visitor.cookies(), OF_JOINING)
                    .live()
                    .orElseThrow(YouTubePages::nothing);
        } catch (YtDlpException e) {
            // What keeps all of YouTube away says nothing of this page.
            if (e.failure().isOfOne()) {
                remember(page, e);
            }
            throw e;
        }
    }

    private static YtDlpException nothing() {
        return new YtDlpException(YtDlpFailure.NOT_YET, "nothing is live there");
    }

    private synchronized void requireNotVain(Page page) throws YtDlpException {
        Instant now = clock.instant();
        vain.values().removeIf(each -> !each.until().isAfter(now));
        Vain before = vain.get(page);
        if (before != null) {
            YtDlpException why = before.why();
            throw new YtDlpException(why.failure(), String.valueOf(why.getMessage()), why);
        }
    }

    private synchronized void remember(Page page, YtDlpException why) {
        vain.put(page, new Vain(why, clock.instant().plus(LEFT_ALONE)));
    }
}
