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
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Treated;
import tv.exstream.schedule.Fallbacks;
import tv.exstream.time.TimeRange;

/// The stretches of the channels' timelines that somebody watches, in memory, so that no stream ever waits for the database.
/// Thread-safe.
///
/// Stretches are whole hours. One is loaded when it is first asked for and again when its timeline has changed; until the new one is
/// there, the old one goes on being used, and when it cannot be loaded as well.
final class Timelines {
    private static final Logger LOG = LoggerFactory.getLogger(Timelines.class);
    private static final Duration STRETCH = Duration.ofHours(1);

    /// What a stretch knows before and after its hour, so that whoever asks near its ends sees enough to both sides.
    static final Duration MARGIN = Duration.ofMinutes(1);

    /// How long before a stretch begins it is loaded when the one before is in use.
    private static final Duration AHEAD = Duration.ofMinutes(2);

    /// What nobody asked for during this time is forgotten.
    private static final Duration UNUSED = Duration.ofMinutes(5);

    private final Playouts playouts;
    private final MediaItems media;
    private final Shown shown;
    private final Work work;
    private final ConcurrentMap<Name, Stretch> stretches = new ConcurrentHashMap<>();

    /// What the airings become.
    ///
    /// @param staging what is shown of their items
    /// @param fallbacks what is shown where they break off
    /// @param clips what guides have no entry for
    record Shown(Staging staging, Renditions renditions, Fallbacks fallbacks, Clips clips) {}

    /// @param loading runs what reads the database
    record Work(Executor loading, Ticker ticker) {}

    private record Name(ChannelId channel, Profile profile, long hour) {
        boolean isOf(Channel other) {
            return channel.equals(other.id()) && profile.equals(other.profile());
        }
    }

    /// What a stretch was made from.
    private record Version(long timeline, long media, long staging) {
        static final Version NONE = new Version(-1, -1, -1);
    }

    /// Set by the loading thread, read by anyone.
    private static final class Stretch {
        private final Channel channel;
        private final TimeRange range;
        private volatile @Nullable PieceFinder finder;
        private volatile Version version = Version.NONE;
        private volatile @Nullable StagedAirings staged;
        private volatile Optional<RenditionRequest> fallback = Optional.empty();
        private volatile long usedNanos;

        private Stretch(Channel channel, TimeRange range) {
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

    /// What answers for the channel at `t` and for a minute to both sides; empty while it is being loaded. Never waits.
    Optional<PieceFinder> finder(Channel channel, Instant t) {
        Stretch stretch = stretch(channel, t);
        stretch.usedNanos = work.ticker.nanos();
        stretch(channel, t.plus(AHEAD));
        return Optional.ofNullable(stretch.finder);
    }

    /// The filler that the channel falls back on at `t`; empty when it has none, and while that is being loaded. Never waits.
    Optional<RenditionRequest> fallback(Channel channel, Instant t) {
        return stretch(channel, t).fallback;
    }

    /// The same as [#finder], but waits for the database when it has to.
    PieceFinder load(Channel channel, Instant t) {
        return finder(channel, t)
                .orElseGet(
                        () -> {
                            Stretch stretch = stretch(channel, t);
                            return load(stretch, version(channel.id()));
                        });
    }

    /// Loads again what has changed and forgets what is not used. To be called now and then, on a thread that may wait for the
    /// database.
    void refresh() {
        long now = work.ticker.nanos();
        stretches.values().removeIf(stretch -> now - stretch.usedNanos > UNUSED.toNanos());
        Map<ChannelId, Long> versions = playouts.versions();
        long mediaVersion = media.shownVersion();
        long staging = shown.staging().version();
        for (Stretch stretch : stretches.values()) {
            long version = versions.getOrDefault(stretch.channel.id(), 0L);
            reload(stretch, new Version(version, mediaVersion, staging));
        }
    }

    /// Loads again what is known of a channel, because its timeline has changed.
    void changed(ChannelId channel) {
        work.loading.execute(
                () ->
                        stretches.values().stream()
                                .filter(stretch -> stretch.channel.id().equals(channel))
                                .forEach(stretch -> reload(stretch, version(channel))));
    }

    /// Forgets a channel that was removed. What is being loaded of it is forgotten when nobody has asked for it for a while.
    void forget(ChannelId channel) {
        stretches.keySet().removeIf(name -> name.channel().equals(channel));
    }

    private void reload(Stretch stretch, Version version) {
        if (!stretch.version.equals(version)) {
            load(stretch, version);
        }
    }

    /// Read before what it stands for, so that a change meanwhile is noticed later.
    private Version version(ChannelId channel) {
        return new Version(
                playouts.version(channel), media.shownVersion(), shown.staging().version());
    }

    private Stretch stretch(Channel channel, Instant t) {
        long hour = Math.floorDiv(t.getEpochSecond(), STRETCH.toSeconds());
        var name = new Name(channel.id(), channel.profile(), hour);
        Stretch known = stretches.get(name);
        if (known != null) {
            return known;
        }
        Instant start = Instant.ofEpochSecond(hour * STRETCH.toSeconds());
        var fresh =
                new Stretch(
                        channel,
                        new TimeRange(start.minus(MARGIN), start.plus(STRETCH).plus(MARGIN)));
        fresh.usedNanos = work.ticker.nanos();
        Stretch other = stretches.putIfAbsent(name, fresh);
        if (other != null) {
            return other;
        }
        work.loading.execute(() -> loadFirst(fresh, name));
        return fresh;
    }

    private void loadFirst(Stretch stretch, Name name) {
        try {
            load(stretch, version(stretch.channel.id()));
        } catch (RuntimeException e) {
            // A thread's top: whatever went wrong, whoever asks next tries again.
            stretches.remove(name, stretch);
            LOG.warn("channel={} timeline cannot be read: {}", stretch.channel.number(), e);
        }
    }

    private PieceFinder load(Stretch stretch, Version version) {
        Channel channel = stretch.channel;
        List<Airing> airings = playouts.airings(channel.id(), stretch.range);
        Map<MediaId, MediaItem> items =
                media.findAll(airings.stream().map(Airing::media).distinct().toList());
        var timeline =
                new ChannelTimeline(
                        new ChannelClock(channel.epoch(), channel.profile().video().rate()),
                        channel.profile(),
                        new Playout(stretch.range, airings));
        Sequels sequels =
                shown.staging().looksAhead()
                        ? new Onward(playouts, media, shown.clips())
                                .after(channel.id(), airings, items)
                        : Sequels.NONE;
        StagedAirings staged = staged(stretch, new StagedAirings.Stretch(channel, items, sequels));
        var finder = new PieceFinder(timeline, staged::of, shown.renditions(), work.ticker::wall);
        stretch.fallback = fallback(channel);
        stretch.finder = finder;
        stretch.version = version;
        stretch.staged = staged;
        return finder;
    }

    private Optional<RenditionRequest> fallback(Channel channel) {
        return shown.fallbacks()
                .of(channel)
                .flatMap(media::find)
                .map(item -> new RenditionRequest(item, channel.profile()));
    }

    private StagedAirings staged(Stretch stretch, StagedAirings.Stretch known) {
        var fresh =
                new StagedAirings(
                        known, shown.staging(), work.ticker, airing -> beside(stretch, airing));
        StagedAirings before = stretch.staged;
        return before == null ? fresh : fresh.after(before);
    }

    /// What was decided of an airing in another stretch of the same channel in the same format.
    private Optional<List<Treated>> beside(Stretch stretch, Airing airing) {
        return stretches.entrySet().stream()
                .filter(entry -> entry.getKey().isOf(stretch.channel))
                .flatMap(entry -> Stream.ofNullable(entry.getValue().staged))
                .flatMap(staged -> staged.decided(airing).stream())
                .findFirst();
    }
}
