package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.LiveConfig;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Staging;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.time.FrameRate;

/// Channels 5 and 6 with their timelines at noon, for those who look at what is coming.
final class Broadcast {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    static final Profile SMALL =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 500),
                    new AudioFormat(48_000, 1, 64));

    final InMemoryChannels channels = new InMemoryChannels();
    final InMemoryPlayouts playouts = new InMemoryPlayouts();
    final InMemoryMediaItems media = new InMemoryMediaItems();
    final InMemorySources sources = new InMemorySources();
    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final Upcoming upcoming;

    Broadcast() {
        channels.add(ChannelBuilder.channel(5).draft());
        channels.add(ChannelBuilder.channel(6).draft());
        var repositories = new Upcoming.Repositories(channels::all, playouts, media, Staging.PLAIN);
        upcoming = new Upcoming(repositories, new Earliness(sources), now::get, live());
    }

    static LiveConfig live() {
        return new LiveConfig(config(Map.of()));
    }

    /// A lookahead of half an hour, a horizon of two weeks.
    static Config config(Map<String, String> environment) {
        return ConfigReader.read(CommandLine.parse(List.of("--data", "none")), environment);
    }

    /// An item of ten minutes, 15,000 frames, in the house format of the channels.
    MediaItem item(String name) {
        return media.add(MediaItemBuilder.item(name));
    }

    /// The same of a source whose programmes are prepared so long before they air.
    MediaItem item(String name, Duration ahead) {
        var origin =
                new OnlineOrigin.Archive(OnlineOrigin.Archive.Find.COLLECTION, "prelinger", 10);
        Source source = sources.add(new SourceSettings(name, origin, Duration.ZERO, false, ahead));
        var path = new RemotePath(source.id(), name + ".mp4").path();
        return media.add(MediaItemBuilder.item(name).at(path));
    }

    /// The same file after a change.
    MediaItem rescanned(String name, Duration length) {
        return media.add(MediaItemBuilder.item(name).lasting(length));
    }

    Channel channel(int number) {
        return channels.find(new ChannelNumber(number, 0)).orElseThrow();
    }

    RenditionRequest request(MediaItem item) {
        return new RenditionRequest(item, channel(5).profile());
    }

    /// Puts a whole item on air from this long after noon.
    void air(int channel, MediaItem item, Duration fromNoon) {
        airUnknown(channel, item.id(), fromNoon);
    }

    /// Puts an item on air from an in-point on.
    void air(int channel, MediaItem item, Duration fromNoon, Duration inPoint) {
        playouts.add(
                channel(channel).id(),
                AiringBuilder.airing(item.id()).at(NOON.plus(fromNoon)).from(inPoint).build());
    }

    void airUnknown(int channel, MediaId item, Duration fromNoon) {
        playouts.add(
                channel(channel).id(), AiringBuilder.airing(item).at(NOON.plus(fromNoon)).build());
    }

    void pass(Duration time) {
        now.updateAndGet(t -> t.plus(time));
    }
}
