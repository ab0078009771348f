package tv.exstream.session;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.Playouts;
import tv.exstream.prepare.Slates;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Staging;
import tv.exstream.store.DiskRenditions;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
@Import(SessionConfiguration.Making.class)
class SessionConfiguration {
    /// Who makes what is not stored.
    record Making(Fills fills, Slates slates) {}

    private final Config config;
    private final Ticker ticker;

    SessionConfiguration(Config config, InstantSource clock, LongSupplier nanoTime) {
        this.config = config;
        ticker = new Ticker.Real(clock, nanoTime);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService timelineLoading() {
        return LoadingThreads.start();
    }

    @Bean
    Timelines.Shown shown(Staging staging, DiskRenditions renditions) {
        return new Timelines.Shown(staging, renditions);
    }

    @Bean
    Timelines timelines(
            Playouts playouts,
            MediaItems media,
            Timelines.Shown shown,
            ExecutorService timelineLoading) {
        return new Timelines(playouts, media, shown, new Timelines.Work(timelineLoading, ticker));
    }

    @Bean
    AsRunWriter asRunWriter(AsRuns runs, InstantSource clock) {
        return new AsRunWriter(runs, clock, config.timeline().history());
    }

    @Bean
    ChannelFeed.Parts feedParts(
            Timelines timelines, DiskRenditions renditions, Making making, AsRunWriter runs) {
        return new ChannelFeed.Parts(
                timelines,
                renditions,
                making.fills(),
                making.slates()::of,
                ticker,
                new SlicePool(),
                config.streaming().lead(),
                runs);
    }

    @Bean(destroyMethod = "close")
    Sessions sessions(ChannelFeed.Parts parts, Arrival arrival) {
        return new Sessions(
                (channel, ring, log) -> new ChannelFeed(channel, ring, log, parts),
                config.streaming(),
                ticker,
                arrival);
    }

    @Bean
    HlsStreams hlsStreams(ChannelFeed.Parts parts, Arrival arrival) {
        return new HlsStreams(parts, config.timeline().history(), arrival);
    }

    @Bean
    SessionUpkeep sessionUpkeep(
            SessionUpkeep.Parts parts, Channels channels, ExecutorService timelineLoading) {
        return new SessionUpkeep(parts, channels, timelineLoading);
    }

    @Bean
    SessionUpkeep.Parts upkeepParts(Sessions sessions, HlsStreams streams, Timelines timelines) {
        return new SessionUpkeep.Parts(sessions, streams, timelines);
    }
}
