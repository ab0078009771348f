package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.LiveConfig;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Sequels;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Clips;
import tv.exstream.playout.Playouts;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Treated;
import tv.exstream.rendition.Treatment;
import tv.exstream.store.NextAirings;
import tv.exstream.time.TimeRange;

/// What the channels will show, in memory, for those who cannot ask the database every time. Thread-safe; one thread refreshes it.
final class Upcoming implements NextAirings {
    /// How long the near future serves although nothing has changed: time moves on.
    private static final Duration NEAR_SERVES = Duration.ofMinutes(1);

    /// Reading two weeks of two hundred channels takes about a second, so it is done this seldom while timelines change,
    private static final Duration FAR_SERVES_CHANGED = Duration.ofMinutes(5);

    /// and this seldom while they do not. Being late only means to throw away the second best rendition.
    private static final Duration FAR_SERVES = Duration.ofMinutes(30);

    private final Supplier<List<Channel>> channels;
    private final Playouts playouts;
    private final MediaItems media;
    private final Staging staging;
    private final Earliness earliness;
    private final InstantSource clock;
    private final LiveConfig live;
    private final Onward onward;
    private volatile Near near = new Near(Versions.NONE, Instant.MIN, List.of(), Map.of());
    private volatile Far far = new Far(Versions.NONE, Instant.MIN, AiringTable.EMPTY, List.of());

    /// Equal versions mean equal timelines of equal items.
    private record Versions(
            List<Channel> channels, Map<ChannelId, Long> timelines, long media, long staging) {
        static final Versions NONE = new Versions(List.of(), Map.of(), -1, -1);
    }

    /// What airs within the lookahead, by start.
    private record Near(
            Versions versions,
            Instant at,
            List<Programme> programmes,
            Map<ChannelId, Ahead> channels) {
        static Near of(Versions versions, Instant at, Map<ChannelId, Ahead> channels) {
            List<Programme> programmes =
                    channels.values().stream()
                            .flatMap(ahead -> ahead.programmes().stream())
                            .sorted(Comparator.comparing(programme -> programme.airing().start()))
                            .toList();
            return new Near(versions, at, programmes, Map.copyOf(channels));
        }
    }

    /// What airs within the lookahead on one channel.
    ///
    /// @param programmes without live sources
    /// @param gone whose items are not known any more
    record Ahead(List<Programme> programmes, List<Airing> gone) {
        static final Ahead NOTHING = new Ahead(List.of(), List.of());

        Ahead {
            programmes = List.copyOf(programmes);
            gone = List.copyOf(gone);
        }
    }

    /// @param later the first airing to come of every rendition up to the horizon, by start
    private record Far(Versions versions, Instant at, AiringTable table, List<Later> later) {}

    /// A rendition of a whole item and when it is needed.
    ///
    /// @param due from when on it is not left for later
    record Later(Named named, RenditionKey key, Instant start, Instant due) {}

    /// A rendition by all that its key is made of.
    ///
    /// @param measured whether what was measured of the item counts
    record Named(MediaId item, Channel channel, Treatment treatment, boolean measured) {
        private RenditionRequest request(MediaItem known) {
            MediaItem shown = known.shownAt(measured ? Instant.MAX : Instant.MIN);
            return new RenditionRequest(shown, channel.profile(), treatment);
        }
    }

    Upcoming(Repositories repositories, Earliness earliness, InstantSource clock, LiveConfig live) {
        channels = repositories.channels();
        playouts = repositories.playouts();
        media = repositories.media();
        staging = repositories.staging();
        this.earliness = earliness;
        this.clock = clock;
        this.live = live;
        onward = new Onward(playouts, media, new Clips(live.now().guide().rules().shortest()));
    }

    /// Where it is known from.
    ///
    /// @param channels those that may be watched
    record Repositories(
            Supplier<List<Channel>> channels,
            Playouts playouts,
            MediaItems media,
            Staging staging) {}

    @Override
    public Optional<Instant> next(RenditionKey key) {
        return far.table().next(key, clock.instant());
    }

    /// What airs within the lookahead, what is on now included, by start.
    List<Programme> near() {
        return near.programmes();
    }

    /// The same on one channel; nothing on one that may not be watched.
    Ahead near(ChannelId channel) {
        return near.channels().getOrDefault(channel, Ahead.NOTHING);
    }

    /// The first airing of every rendition that had not started when it was read, up to the horizon, by start. The same list until
    /// it is read again.
    List<Later> later() {
        return far.later();
    }

    /// What to ask for when something is needed later; empty when its item is not known any more.
    Optional<RenditionRequest> request(Later later) {
        Named named = later.named();
        return media.find(named.item()).map(named::request);
    }

    /// Takes over what has changed. Waits for the database.
    void refresh() {
        Instant now = clock.instant();
        var versions =
                new Versions(
                        channels.get(),
                        playouts.versions(),
                        media.shownVersion(),
                        staging.version());
        boolean nearChanged = !near.versions().equals(versions);
        if (nearChanged || isOlderThan(NEAR_SERVES, near.at(), now)) {
            near = readNear(versions, now);
        }
        boolean farChanged = !far.versions().equals(versions);
        if (isOlderThan(farChanged ? FAR_SERVES_CHANGED : FAR_SERVES, far.at(), now)) {
            far = readFar(versions, now);
        }
    }

    /// A clock that was set back also makes old.
    private static boolean isOlderThan(Duration age, Instant at, Instant now) {
        return at.isAfter(now) || at.isBefore(now.minus(age));
    }

    private Near readNear(Versions versions, Instant now) {
        Instant until = now.plus(live.now().renditions().lookahead()).plus(NEAR_SERVES);
        Map<ChannelId, Ahead> ahead = new LinkedHashMap<>();
        for (Channel channel : versions.channels()) {
            ahead.put(channel.id(), readAhead(channel, new TimeRange(now, until)));
        }
        return Near.of(versions, now, ahead);
    }

    private Ahead readAhead(Channel channel, TimeRange range) {
        List<Airing> airings = playouts.airings(channel.id(), range);
        Map<MediaId, MediaItem> items = items(airings);
        Sequels sequels = sequels(channel, airings, items);
        List<Programme> programmes = new ArrayList<>();
        List<Airing> gone = new ArrayList<>();
        for (Airing airing : airings) {
            MediaItem item = items.get(airing.media());
            if (item == null) {
                gone.add(airing);
            } else if (!item.isLive()) {
                // A live source is joined when somebody watches, and cannot be made ahead.
                parts(channel, airing, item, sequels).stream()
                        .map(part -> new Programme(part.airing(), part.request()))
                        .forEach(programmes::add);
            }
        }
        return new Ahead(programmes, gone);
    }

    private Far readFar(Versions versions, Instant now) {
        var census = new AiringCensus(now);
        Earliness.Known early = earliness.known();
        TimeRange range = new TimeRange(now, now.plus(live.now().timeline().horizon()));
        for (Channel channel : versions.channels()) {
            List<Airing> airings = playouts.airings(channel.id(), range);
            Map<MediaId, MediaItem> items = items(airings);
            Sequels sequels = sequels(channel, airings, items);
            for (Airing airing : airings) {
                MediaItem item = items.get(airing.media());
                if (item != null && !item.isLive()) {
                    boolean measured = item.isMeasuredFor(airing.beginOfMedia());
                    parts(channel, airing, item, sequels)
                            .forEach(part -> census.add(channel, part, measured, early.of(item)));
                }
            }
        }
        return new Far(versions, now, census.table(), census.later());
    }

    private List<Treated> parts(Channel channel, Airing airing, MediaItem item, Sequels sequels) {
        return staging.mended(channel, staging.of(channel, airing, item, sequels.of(airing)));
    }

    private Sequels sequels(Channel channel, List<Airing> airings, Map<MediaId, MediaItem> items) {
        return staging.looksAhead() ? onward.after(channel.id(), airings, items) : Sequels.NONE;
    }

    private Map<MediaId, MediaItem> items(List<Airing> airings) {
        return media.findAll(airings.stream().map(Airing::media).distinct().toList());
    }
}
