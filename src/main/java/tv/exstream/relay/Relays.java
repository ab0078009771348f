package tv.exstream.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaId;
import tv.exstream.media.Profile;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.LivePlacing;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;

/// The live sources that are joined: each once per house format, as long as somebody watches a channel that shows it. Thread-safe.
public final class Relays implements Fills, JoinedSources {
    private static final Logger LOG = LoggerFactory.getLogger(Relays.class);

    /// How long before a source is on air it is joined: an answer, a GOP and some room for a second attempt.
    static final Duration PRE_ROLL = Duration.ofSeconds(12);

    /// How long it stays joined after the last viewer has left.
    static final Duration LINGER = Duration.ofSeconds(15);

    /// The same where the provider allows few connections, because the next channel may need the one. Longer than a chunk, of which a session asks once.
    static final Duration SHORT_LINGER = Duration.ofSeconds(5);

    /// Arbitrary: each has a thread, and most need an encoder.
    private static final int MOST = 200;

    private final LiveSources sources;
    private final Renditions renditions;
    private final InstantSource clock;
    private final Relay.Parts parts;

    /// Guarded by this.
    private final Map<Name, Joined> joined = new HashMap<>();

    /// Guarded by this.
    private boolean closed;

    /// How often something was said of sources anew; guarded by this.
    private long news;

    private record Name(MediaId item, Profile profile) {
        private static Name of(RenditionRequest request) {
            return new Name(request.item().id(), request.profile());
        }
    }

    /// A relay and when it was needed last.
    private static final class Joined {
        private final RenditionRequest request;
        private final Relay relay;
        private volatile long askedNanos;

        private Joined(RenditionRequest request, Relay relay) {
            this.request = request;
            this.relay = relay;
        }

        private Duration linger() {
            return relay.isLimited() ? SHORT_LINGER : LINGER;
        }
    }

    /// What they need.
    record Place(LiveSources sources, Renditions renditions, InstantSource clock) {}

    Relays(Place place, Relay.Parts parts) {
        sources = place.sources();
        renditions = place.renditions();
        clock = place.clock();
        this.parts = parts;
    }

    @Override
    public void request(Need need, Urgency urgency) {
        RenditionRequest request = need.request();
        if (urgency != Urgency.VIEWER) {
            return;
        }
        var time = new LiveTime(request.profile().video().rate());
        Instant now = clock.instant();
        Instant onAir = time.instantOf(need.from());
        boolean soon = !onAir.isAfter(now.plus(PRE_ROLL));
        if (soon && !onAir.isBefore(now.minus(Need.LIVE_PATIENCE)) && !isJoined(request)) {
            join(request, onAir.isAfter(now.plus(PRE_ROLL.dividedBy(2))));
        }
    }

    @Override
    public Optional<String> failure(RenditionKey key) {
        return all().stream()
                .filter(each -> isOf(each, key))
                .findFirst()
                .flatMap(each -> each.relay.failure());
    }

    @Override
    public RelaysSnapshot snapshot() {
        List<RelaysSnapshot.Joined> now =
                all().stream()
                        .filter(each -> !each.relay.isStopped())
                        .map(
                                each ->
                                        new RelaysSnapshot.Joined(
                                                each.request.item().id(),
                                                each.relay.current(),
                                                each.relay.since(),
                                                each.relay.receiver().stored(),
                                                each.relay.receiver().late(),
                                                each.relay.failure()))
                        .toList();
        return new RelaysSnapshot(now, parts.leases().count(), parts.rungs().all());
    }

    /// Breaks off what gives nothing of use and leaves what nobody needs. To be called a few times a second.
    void check() {
        long now = parts.nanoTime().getAsLong();
        for (Joined each : all()) {
            if (now - each.askedNanos > each.linger().toNanos()) {
                each.relay.stop();
            } else {
                each.relay.check(now);
            }
        }
    }

    /// Leaves a source, because what is said of it has changed; it is joined anew when it is needed.
    public void changed(MediaId item) {
        synchronized (this) {
            news++;
        }
        all().stream()
                .filter(each -> each.request.item().id().equals(item))
                .forEach(each -> each.relay.stop());
        learnLimits();
    }

    private void learnLimits() {
        parts.leases().allow(sources.all().stream().map(LiveSources.Entry::source).toList());
    }

    /// Leaves all and joins no more.
    void close() {
        synchronized (this) {
            closed = true;
        }
        all().forEach(each -> each.relay.stop());
    }

    private synchronized List<Joined> all() {
        return new ArrayList<>(joined.values());
    }

    /// Who asks for what is joined keeps it so, however far ahead that is.
    private synchronized boolean isJoined(RenditionRequest request) {
        Joined known = joined.get(Name.of(request));
        if (known != null) {
            known.askedNanos = parts.nanoTime().getAsLong();
        }
        return known != null;
    }

    private void join(RenditionRequest request, boolean inTime) {
        long known = news();
        // The database is asked without the lock.
        sources.find(request.item().id())
                .map(source -> relay(request, source, inTime))
                .ifPresent(fresh -> join(fresh, known));
    }

    private synchronized long news() {
        return news;
    }

    /// What has changed meanwhile is read again when it is asked for again.
    private void join(Joined fresh, long known) {
        RenditionRequest request = fresh.request;
        Name name = Name.of(request);
        fresh.askedNanos = parts.nanoTime().getAsLong();
        synchronized (this) {
            if (closed
                    || news != known
                    || joined.size() >= MOST
                    || joined.putIfAbsent(name, fresh) != null) {
                return;
            }
        }
        Thread.ofPlatform()
                .daemon()
                .name("live-" + request.item().id())
                .start(() -> run(name, fresh));
    }

    /// Where there is time, chunks begin when airings do.
    private Joined relay(RenditionRequest request, LiveSource source, boolean inTime) {
        Profile profile = request.profile();
        int grid = inTime ? profile.video().gopFrames() : 1;
        var placing = new LivePlacing(new LiveTime(profile.video().rate()), grid);
        stored(request).ifPresent(placing::after);
        var receiver = new Receiver(request, placing, renditions, clock);
        return new Joined(request, new Relay(source, profile, receiver, parts));
    }

    /// Where what was received before ends.
    private OptionalLong stored(RenditionRequest request) {
        var time = new LiveTime(request.profile().video().rate());
        long part = time.part(time.frameAt(clock.instant()));
        return LongStream.rangeClosed(part - 1, part + 1)
                .mapToObj(each -> renditions.index(request.ofPart(each).key()).endOfLast())
                .flatMapToLong(OptionalLong::stream)
                .max();
    }

    private void run(Name name, Joined each) {
        LOG.info(
                "live source joined item={} name={}",
                name.item(),
                each.request.item().title().name());
        try {
            learnLimits();
            each.relay.run();
        } catch (RuntimeException e) {
            // A thread's top: it is joined anew when it is asked for again.
            LOG.error("live source broke item={}", name.item(), e);
        } finally {
            synchronized (this) {
                joined.remove(name, each);
            }
            LOG.info("live source left item={}", name.item());
        }
    }

    /// What is on air now or in a moment.
    private boolean isOf(Joined each, RenditionKey key) {
        var time = new LiveTime(each.request.profile().video().rate());
        long part = time.part(time.frameAt(clock.instant()));
        return each.request.ofPart(part).key().equals(key)
                || each.request.ofPart(part + 1).key().equals(key);
    }
}
