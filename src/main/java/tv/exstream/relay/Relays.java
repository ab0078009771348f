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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.live.Candidate;
import tv.exstream.live.LiveSources;
import tv.exstream.media.Language;
import tv.exstream.media.MediaId;
import tv.exstream.media.Profile;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.LivePlacing;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.Need;
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

    /// What broke for no known reason would break again at once.
    static final Duration AFTER_BREAKING = Duration.ofSeconds(10);

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

    /// How many were not joined because there were too many; guarded by this.
    private long refused;

    /// When those were asked for last; guarded by this.
    private final Map<Name, Long> turnedAway = new HashMap<>();

    /// When relays broke, which they should not; guarded by this.
    private final Map<Name, Long> broken = new HashMap<>();

    /// What is received once.
    record Name(MediaId item, Profile profile, List<Language> languages) {
        static Name of(RenditionRequest request) {
            return new Name(
                    request.item().id(), request.profile(), request.treatment().languages());
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

        /// Whether it is one of these, or comes from one.
        private boolean isOf(Set<MediaId> items) {
            return items.contains(request.item().id()) || items.contains(relay.from().item());
        }

        private void asked(Urgency urgency, long now) {
            askedNanos = now;
            if (urgency == Urgency.VIEWER) {
                relay.watch();
            }
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

    /// Who watches joins a source and keeps it joined, however far ahead what is stored reaches. Somebody who may have left already (SOON)
    /// keeps it unless somebody else wants the connection.
    @Override
    public void request(Need need, Urgency urgency) {
        RenditionRequest request = need.request();
        Instant now = clock.instant();
        Instant onAir = time(request).instantOf(need.from());
        if (onAir.isAfter(now.plus(PRE_ROLL)) || onAir.isBefore(now.minus(Need.LIVE_PATIENCE))) {
            return;
        }
        Optional<Joined> known = find(request);
        if (urgency == Urgency.VIEWER && known.isEmpty()) {
            join(request, onAir.isAfter(now.plus(PRE_ROLL.dividedBy(2))));
        }
        known.ifPresent(each -> each.asked(urgency, now()));
    }

    @Override
    public Optional<String> failure(Need need) {
        return sources.isRead() && candidates(need.request()).isEmpty()
                ? Optional.of("the live source is there no more")
                : find(need.request()).flatMap(each -> each.relay.lacked());
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
                                                each.relay.from(),
                                                each.relay.current(),
                                                each.relay.since(),
                                                each.relay.receiver().stored(),
                                                each.relay.receiver().late(),
                                                each.relay.failure(),
                                                each.relay.passedOver(),
                                                each.relay.preferred(),
                                                each.relay.left()))
                        .toList();
        return new RelaysSnapshot(now, parts.leases().count(), parts.rungs().all(), refused());
    }

    /// Breaks off what gives nothing of use and leaves what nobody needs. To be called a few times a second.
    void check() {
        long now = now();
        synchronized (this) {
            broken.values().removeIf(then -> now - then > AFTER_BREAKING.toNanos());
            turnedAway.values().removeIf(then -> now - then > LINGER.toNanos());
        }
        for (Joined each : all()) {
            if (now - each.askedNanos > each.linger().toNanos()) {
                each.relay.stop();
            } else {
                each.relay.check(now);
            }
        }
    }

    /// Leaves sources, because what is said of them has changed; they are joined anew when they are needed.
    ///
    /// @param items may be empty, where all may go on
    public void changed(Set<MediaId> items) {
        synchronized (this) {
            news++;
        }
        all().stream().filter(each -> each.isOf(items)).forEach(each -> each.relay.stop());
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

    private synchronized long refused() {
        return refused;
    }

    private synchronized Optional<Joined> find(RenditionRequest request) {
        return Optional.ofNullable(joined.get(Name.of(request)));
    }

    private void join(RenditionRequest request, boolean inTime) {
        long known = news();
        List<Candidate> found = candidates(request);
        if (!found.isEmpty()) {
            join(relay(request, found, inTime), known);
        }
    }

    private List<Candidate> candidates(RenditionRequest request) {
        return Candidate.of(sources.inOrder(request.item().id()));
    }

    private synchronized long news() {
        return news;
    }

    /// What has changed meanwhile is read again when it is asked for again.
    private void join(Joined fresh, long known) {
        RenditionRequest request = fresh.request;
        Name name = Name.of(request);
        fresh.askedNanos = now();
        synchronized (this) {
            if (closed || news != known || broken.containsKey(name) || isFull(name)) {
                return;
            }
            if (joined.putIfAbsent(name, fresh) != null) {
                return;
            }
        }
        Thread.ofPlatform()
                .daemon()
                .name("live-" + request.item().id())
                .start(() -> run(name, fresh));
    }

    /// Who is watched asks again and again, and is refused once. Called with the lock held.
    private boolean isFull(Name name) {
        boolean full = joined.size() >= MOST;
        if (full && turnedAway.put(name, now()) == null) {
            refused++;
        }
        return full;
    }

    /// Where there is time, chunks begin when airings do.
    private Joined relay(RenditionRequest request, List<Candidate> found, boolean inTime) {
        Profile profile = request.profile();
        int grid = inTime ? profile.video().gopFrames() : 1;
        var receiver =
                new Receiver(request, new LivePlacing(time(request), grid), renditions, clock);
        Supplier<List<Candidate>> known =
                () -> Optional.of(candidates(request)).filter(now -> !now.isEmpty()).orElse(found);
        return new Joined(request, new Relay(known, request, receiver, parts));
    }

    /// Where what was received before ends.
    private OptionalLong stored(RenditionRequest request) {
        LiveTime time = time(request);
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
            stored(each.request).ifPresent(each.relay.receiver()::after);
            each.relay.run();
        } catch (RuntimeException e) {
            // A thread's top: it is joined anew when it is asked for again, in a while.
            LOG.error("live source broke item={}", name.item(), e);
            synchronized (this) {
                broken.put(name, now());
            }
        } finally {
            synchronized (this) {
                joined.remove(name, each);
            }
            LOG.info("live source left item={}", name.item());
        }
    }

    private static LiveTime time(RenditionRequest request) {
        return new LiveTime(request.profile().video().rate());
    }

    private long now() {
        return parts.nanoTime().getAsLong();
    }
}
