package tv.exstream.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.live.Fault;
import tv.exstream.live.LiveSources;
import tv.exstream.live.PastAddress;
import tv.exstream.media.MediaId;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;
import tv.exstream.time.TimeRange;

/// Gets what live sources have sent and nobody here received, where their providers keep it, while somebody watches what was on then.
/// Thread-safe.
final class Replays implements Fills {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    /// How much is asked for at once: more than a usual programme, less than any provider refuses.
    static final Duration LENGTH = Duration.ofHours(1);

    /// Who watches asks every second, and while a chunk is sent, not at all.
    static final Duration LINGER = Duration.ofSeconds(5);

    /// What a provider did not give, it does not give a moment later.
    static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /// Whoever had the connection leaves soon.
    private static final Duration WITHOUT_CONNECTION = Duration.ofSeconds(1);

    /// Arbitrary: each has a thread, and most need an encoder.
    private static final int MOST = 50;

    private final Relays.Place place;
    private final Relay.Parts parts;
    private final ZoneId zone;

    /// Guarded by this, as everything below.
    private final List<Running> running = new ArrayList<>();

    private final Map<Tried, Failed> failed = new HashMap<>();
    private boolean closed;

    private record Running(Tried tried, Replay replay) {}

    /// @param from the source that was asked, which may be an alternative of what is wanted
    private record Tried(Relays.Name name, MediaId from) {}

    /// @param untilNanos it is not tried again before
    private record Failed(String reason, long untilNanos) {}

    /// @param zone in which addresses have their times where nobody says another
    Replays(Relays.Place place, Relay.Parts parts, ZoneId zone) {
        this.place = place;
        this.parts = parts;
        this.zone = zone;
    }

    @Override
    public void request(Need need, Urgency urgency) {
        if (urgency == Urgency.VIEWER && isPast(need) && !isServed(need) && isMissing(need)) {
            find(need).ifPresent(from -> begin(need, from));
        }
    }

    @Override
    public Optional<String> failure(Need need) {
        return isPast(need) && find(need).isEmpty() ? reason(need) : Optional.empty();
    }

    private synchronized Optional<String> reason(Need need) {
        Relays.Name name = Relays.Name.of(need.request());
        return failed.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .map(each -> each.getValue().reason())
                .distinct()
                .reduce("%s; %s"::formatted);
    }

    /// Leaves what nobody needs any more. To be called a few times a second.
    void check() {
        long now = parts.nanoTime().getAsLong();
        synchronized (this) {
            failed.values().removeIf(each -> now - each.untilNanos() >= 0);
        }
        for (Running each : all()) {
            if (each.replay().idle().compareTo(LINGER) > 0) {
                each.replay().stop();
            } else {
                each.replay().check();
            }
        }
    }

    /// Leaves sources, because what is said of them has changed.
    void changed(Set<MediaId> items) {
        all().stream()
                .filter(
                        each ->
                                items.contains(each.tried().name().item())
                                        || items.contains(each.tried().from()))
                .forEach(each -> each.replay().stop());
    }

    /// Leaves all and begins no more.
    void close() {
        synchronized (this) {
            closed = true;
        }
        all().forEach(each -> each.replay().stop());
    }

    private synchronized List<Running> all() {
        return List.copyOf(running);
    }

    private boolean isPast(Need need) {
        return !onAir(need).isAfter(place.clock().instant().minus(LiveReach.LAG));
    }

    private boolean isMissing(Need need) {
        return !Replay.isStored(place.renditions(), need.request(), need.from());
    }

    private synchronized boolean isServed(Need need) {
        Relays.Name name = Relays.Name.of(need.request());
        Optional<Replay> serving =
                running.stream()
                        .filter(each -> each.tried().name().equals(name))
                        .map(Running::replay)
                        .filter(each -> each.serves(need.from()))
                        .findFirst();
        serving.ifPresent(each -> each.ask(need.from()));
        return serving.isPresent();
    }

    /// The first in order whose provider keeps what is needed and did not fail just now.
    private synchronized Optional<LiveSources.Entry> find(Need need) {
        Instant now = place.clock().instant();
        return place.sources().inOrder(need.request().item().id()).stream()
                .filter(each -> !onAir(need).isBefore(now.minus(each.source().past().reach())))
                .filter(each -> !failed.containsKey(tried(need, each)))
                .findFirst();
    }

    private static Tried tried(Need need, LiveSources.Entry from) {
        return new Tried(Relays.Name.of(need.request()), from.id());
    }

    private synchronized void begin(Need need, LiveSources.Entry from) {
        Tried tried = tried(need, from);
        if (closed || failed.containsKey(tried) || running.size() >= MOST || isServed(need)) {
            return;
        }
        Replay.Stretch stretch = stretch(need, from.source().past());
        var fresh = new Running(tried, new Replay(from, stretch, place.renditions(), parts));
        running.add(fresh);
        Thread.ofPlatform()
                .daemon()
                .name("replay-" + tried.name().item())
                .start(() -> run(fresh, onAir(need)));
    }

    private Replay.Stretch stretch(Need need, PastAddress past) {
        Instant now = place.clock().instant();
        Instant wanted = onAir(need);
        Instant beginning = past.beginning(wanted);
        Instant end = beginning.plus(LENGTH);
        var range = new TimeRange(beginning, end.isBefore(now) ? end : now);
        long first =
                beginning.equals(wanted) ? need.from() : time(need.request()).frameAt(beginning);
        return new Replay.Stretch(need.request(), need.from(), first, past.at(range, now, zone));
    }

    private void run(Running each, Instant from) {
        MediaId item = each.tried().name().item();
        LOG.info("past of live source joined item={} from={}", item, from);
        Optional<Fault> fault = Optional.of(new Fault.Ourselves("it broke"));
        try {
            parts.leases()
                    .allow(place.sources().all().stream().map(LiveSources.Entry::source).toList());
            fault = each.replay().run();
        } catch (RuntimeException e) {
            // A thread's top: it is joined anew when it is asked for again, in a while.
            LOG.error("past of live source broke item={}", item, e);
        } finally {
            end(each, fault);
            LOG.info(
                    "past of live source left item={}{}",
                    item,
                    fault.map(why -> " because=" + why.reason()).orElse(""));
        }
    }

    private synchronized void end(Running each, Optional<Fault> fault) {
        running.remove(each);
        fault.ifPresent(
                why -> {
                    boolean full = why instanceof Fault.NoConnectionLeft;
                    Duration pause = full ? WITHOUT_CONNECTION : AFTER_FAILURE;
                    long until = parts.nanoTime().getAsLong() + pause.toNanos();
                    failed.put(each.tried(), new Failed(why.reason(), until));
                });
    }

    private static Instant onAir(Need need) {
        return time(need.request()).instantOf(need.from());
    }

    private static LiveTime time(RenditionRequest request) {
        return new LiveTime(request.profile().video().rate());
    }
}
