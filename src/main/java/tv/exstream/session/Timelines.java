package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Profile;
import tv.exstream.overlay.Sequels;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Clips;
import tv.exstream.playout.Playout;
import tv.exstream.playout.Playouts;
import tv.exstream.prepare.Onward;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Treated;
import tv.exstream.schedule.Fallbacks;
import tv.exstream.time.TimeRange;

/// The hours of the channels' timelines that somebody watches, in memory, so that no stream ever waits for the database.
/// Thread-safe.
///
/// One is loaded when it is first asked for and again when its timeline has changed; until the new one is
/// there, the old one goes on being used, and when it cannot be loaded as well.
final class Timelines implements PieceFinders {
    private static final Logger LOG = LoggerFactory.getLogger(Timelines.class);
    private static final Duration LENGTH = Duration.ofHours(1);

    /// What an hour knows before and after it, so that whoever asks near its ends sees enough to both sides.
    static final Duration MARGIN = Duration.ofMinutes(1);

    /// How long before an hour begins it is loaded when the one before is in use.
    private static final Duration AHEAD = Duration.ofMinutes(2);

    /// What nobody asked for during this time is forgotten.
    private static final Duration UNUSED = Duration.ofMinutes(5);

    private final Playouts playouts;
    private final MediaItems media;
    private final Shown shown;
    private final Work work;
    private final ConcurrentMap<Name, Hour> hours = new ConcurrentHashMap<>();

    /// At most as many as there are limits.
    private final ConcurrentMap<RatingLimit, PieceFinders> views = new ConcurrentHashMap<>();

    /// What the airings become.
    ///
    /// @param staging what is shown of their items
    /// @param fallbacks what is shown where they break off
    /// @param clips what guides have no entry for
    /// @param reach what live sources may still give
    record Shown(
            Staging staging,
            Renditions renditions,
            Fallbacks fallbacks,
            Clips clips,
            LiveReach reach) {}

    /// @param loading runs what reads the database
    record Work(Executor loading, Ticker ticker) {}

    /// @param main the format in which the channel shows live sources
    /// @param number counts hours since 1970
    private record Name(ChannelId channel, Profile main, Profile profile, long number) {
        static Name of(Channel channel, long number) {
            return new Name(channel.id(), channel.formats().main(), channel.profile(), number);
        }

        boolean isOf(Channel other) {
            return equals(of(other, number));
        }
    }

    /// What an hour was made from.
    private record Version(long timeline, long media, long staging) {
        static final Version NONE = new Version(-1, -1, -1);
    }

    /// Set by the loading thread, read by anyone.
    private static final class Hour {
        private final Channel channel;
        private final TimeRange range;
        private volatile @Nullable PieceFinder finder;
        private volatile Version version = Version.NONE;
        private volatile @Nullable StagedAirings staged;
        private volatile Optional<RenditionRequest> fallback = Optional.empty();
        private volatile long usedNanos;

        private Hour(Channel channel, TimeRange range) {
            this.channel = channel;
            this.range = range;
        }
    }

    Timelines(Playouts playouts, MediaItems media, Shown shown, Work work) {
        this.playouts = playouts;
        this.media = media;
        this.shown = shown;
        this.work = work;
    }

    @Override
    public Optional<PieceFinder> finder(Channel channel, Instant t) {
        Hour hour = hour(channel, t);
        hour.usedNanos = work.ticker.nanos();
        hour(channel, t.plus(AHEAD));
        return Optional.ofNullable(hour.finder);
    }

    @Override
    public Optional<RenditionRequest> fallback(Channel channel, Instant t) {
        return hour(channel, t).fallback;
    }

    @Override
    public PieceFinder load(Channel channel, Instant t) {
        return finder(channel, t)
                .orElseGet(
                        () -> {
                            Hour hour = hour(channel, t);
                            return load(hour, version(channel.id()));
                        });
    }

    @Override
    public PieceFinders seenBy(RatingLimit limit) {
        return views.computeIfAbsent(
                limit, _ -> new RatedFinders(this, media, limit, work.loading));
    }

    /// Loads again what has changed and forgets what is not used. To be called now and then, on a thread that may wait for the
    /// database.
    void refresh() {
        long now = work.ticker.nanos();
        hours.values().removeIf(hour -> now - hour.usedNanos > UNUSED.toNanos());
        Map<ChannelId, Long> versions = playouts.versions();
        long mediaVersion = media.shownVersion();
        long staging = shown.staging().version();
        for (Hour hour : hours.values()) {
            long version = versions.getOrDefault(hour.channel.id(), 0L);
            reload(hour, new Version(version, mediaVersion, staging));
        }
    }

    /// Loads again what is known of a channel, because its timeline has changed.
    void changed(ChannelId channel) {
        work.loading.execute(
                () ->
                        hours.values().stream()
                                .filter(hour -> hour.channel.id().equals(channel))
                                .forEach(hour -> reload(hour, version(channel))));
    }

    /// What is being loaded of it is forgotten when nobody has asked for it for a while.
    @Override
    public void forget(ChannelId channel) {
        hours.keySet().removeIf(name -> name.channel().equals(channel));
    }

    private void reload(Hour hour, Version version) {
        if (!hour.version.equals(version)) {
            load(hour, version);
        }
    }

    /// Read before what it stands for, so that a change meanwhile is noticed later.
    private Version version(ChannelId channel) {
        return new Version(
                playouts.version(channel), media.shownVersion(), shown.staging().version());
    }

    private Hour hour(Channel channel, Instant t) {
        long number = Math.floorDiv(t.getEpochSecond(), LENGTH.toSeconds());
        Name name = Name.of(channel, number);
        Hour known = hours.get(name);
        if (known != null) {
            return known;
        }
        Instant start = Instant.ofEpochSecond(number * LENGTH.toSeconds());
        var fresh =
                new Hour(
                        channel,
                        new TimeRange(start.minus(MARGIN), start.plus(LENGTH).plus(MARGIN)));
        fresh.usedNanos = work.ticker.nanos();
        Hour other = hours.putIfAbsent(name, fresh);
        if (other != null) {
            return other;
        }
        work.loading.execute(() -> loadFirst(fresh, name));
        return fresh;
    }

    private void loadFirst(Hour hour, Name name) {
        try {
            load(hour, version(hour.channel.id()));
        } catch (RuntimeException e) {
            // A thread's top: whatever went wrong, whoever asks next tries again.
            hours.remove(name, hour);
            LOG.warn("channel={} timeline cannot be read: {}", hour.channel.number(), e);
        }
    }

    private PieceFinder load(Hour hour, Version version) {
        Channel channel = hour.channel;
        List<Airing> airings = playouts.airings(channel.id(), hour.range);
        Map<MediaId, MediaItem> items =
                media.findAll(airings.stream().map(Airing::media).distinct().toList());
        var timeline =
                new ChannelTimeline(
                        new ChannelClock(channel.epoch(), channel.profile().video().rate()),
                        channel.profile(),
                        new Playout(hour.range, airings));
        Sequels sequels =
                shown.staging().looksAhead()
                        ? new Onward(playouts, media, shown.clips())
                                .after(channel.id(), airings, items)
                        : Sequels.NONE;
        StagedAirings staged = staged(hour, new StagedAirings.Known(channel, items, sequels));
        var finder = new PieceFinder(timeline, staged::of, shown.renditions(), shown.reach());
        hour.fallback = fallback(channel);
        hour.finder = finder;
        hour.version = version;
        hour.staged = staged;
        return finder;
    }

    private Optional<RenditionRequest> fallback(Channel channel) {
        return shown.fallbacks()
                .of(channel)
                .flatMap(media::find)
                .map(item -> new RenditionRequest(item, channel.profile()));
    }

    private StagedAirings staged(Hour hour, StagedAirings.Known known) {
        var fresh =
                new StagedAirings(
                        known, shown.staging(), work.ticker, airing -> beside(hour, airing));
        StagedAirings before = hour.staged;
        return before == null ? fresh : fresh.after(before);
    }

    /// What was decided of an airing in another hour of the same channel in the same format.
    private Optional<List<Treated>> beside(Hour hour, Airing airing) {
        return hours.entrySet().stream()
                .filter(entry -> entry.getKey().isOf(hour.channel))
                .flatMap(entry -> Stream.ofNullable(entry.getValue().staged))
                .flatMap(staged -> staged.decided(airing).stream())
                .findFirst();
    }
}
