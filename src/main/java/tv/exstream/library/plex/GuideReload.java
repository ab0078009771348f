package tv.exstream.library.plex;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.source.Secrets;
import tv.exstream.source.ServerOrigin.Plex;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Has Plex servers read our guide again when it has changed, where a person allows it. Owned by one thread at a time.
///
/// SRC-7: at most once a minute for each server; a change that comes earlier is told when the minute is over.
public final class GuideReload {
    private static final Logger LOG = LoggerFactory.getLogger(GuideReload.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Receivers receivers;
    private final SignIn signIn;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Map<SourceId, Instant> told = new HashMap<>();

    GuideReload(Receivers receivers, SignIn signIn, Secrets secrets, InstantSource clock) {
        this.receivers = receivers;
        this.signIn = signIn;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Tells all servers that may be told, since the guide has changed. Answers when those are to be told again that were told too lately;
    /// zero when all were.
    public Duration tell(List<Source> sources) throws InterruptedException {
        Duration rest = Duration.ZERO;
        for (Source source : sources) {
            if (source.origin() instanceof Plex plex && plex.reloadsGuide()) {
                Duration own = untilAllowed(source.id());
                rest = own.compareTo(rest) > 0 ? own : rest;
                if (own.isZero()) {
                    told.put(source.id(), clock.instant());
                    tell(plex, source);
                }
            }
        }
        return rest;
    }

    private Duration untilAllowed(SourceId source) {
        Instant allowed = told.getOrDefault(source, Instant.MIN);
        Instant now = clock.instant();
        if (allowed.equals(Instant.MIN) || !allowed.plus(BETWEEN).isAfter(now)) {
            return Duration.ZERO;
        }
        return Duration.between(now, allowed.plus(BETWEEN));
    }

    /// A server that is away reads the guide when it is back.
    private void tell(Plex plex, Source source) throws InterruptedException {
        try {
            int count = signIn.visit(plex, source.id(), secrets, receivers::reload);
            LOG.info("plex reads the guide again source={} receivers={}", source.id(), count);
        } catch (IOException e) {
            LOG.warn(
                    "plex does not read the guide again source={} reason={}",
                    source.id(),
                    e.getMessage());
        }
    }
}
