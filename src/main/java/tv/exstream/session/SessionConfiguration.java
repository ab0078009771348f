package tv.exstream.session;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.channel.HeldStops;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.config.PacingChoices;
import tv.exstream.dvb.CaptionDrawing;
import tv.exstream.media.MediaItems;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.Clips;
import tv.exstream.playout.Playouts;
import tv.exstream.prepare.Slates;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Urgency;
import tv.exstream.schedule.Fallbacks;
import tv.exstream.store.DiskRenditions;
import tv.exstream.subtitle.ReadSubtitles;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
@Import({
    SessionConfiguration.Kept.class,
    SessionConfiguration.Making.class,
    SessionConfiguration.Reports.class
})
class SessionConfiguration {
    /// Who is told what happens, and decides what happens next.
    record Reports(AsRunWriter runs, Restarts restarts) {}

    /// What watches channels, and what they show.
    record Kept(Sessions sessions, PersonalStreams past, HlsStreams streams, Timelines timelines) {}

    /// Who makes what is not stored.
    record Making(Fills fills, Slates slates, Subtitling subtitling) {}

    private final LiveConfig live;
    private final Ticker ticker;

    SessionConfiguration(LiveConfig live, InstantSource clock, LongSupplier nanoTime) {
        this.live = live;
        ticker = new Ticker.Real(clock, nanoTime);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService timelineLoading() {
        return LoadingThreads.start();
    }

    @Bean
    Timelines.Shown shown(
            Staging staging, DiskRenditions renditions, Fallbacks fallbacks, LiveReach reach) {
        var clips = new Clips(live.now().guide().rules().shortest());
        return new Timelines.Shown(staging, renditions, fallbacks, clips, reach);
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
        return new AsRunWriter(runs, clock, live.of(config -> config.timeline().history()));
    }

    @Bean
    ChannelFeed.Parts feedParts(
            Timelines timelines, DiskRenditions renditions, Making making, Reports reports) {
        return new ChannelFeed.Parts(
                timelines,
                renditions,
                making.fills(),
                making.slates()::of,
                ticker,
                new SlicePool(),
                live.of(config -> config.streaming().lead()),
                reports.runs(),
                reports.restarts(),
                making.subtitling());
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService subtitleDrawing() {
        return DrawingThread.start();
    }

    @Bean
    Subtitling subtitling(
            HeldPreferences preferences, ReadSubtitles read, ExecutorService subtitleDrawing) {
        return new Subtitling(
                (channel, at) -> preferences.at(channel, at).subtitles().dvb(),
                read,
                new PageDrawings(
                        (screen, texts) -> new CaptionDrawing(screen).draw(texts),
                        subtitleDrawing));
    }

    @Bean
    Restarts restarts() {
        return new Restarts(live.of(config -> config.streaming().restarts()), ticker);
    }

    @Bean
    Door door(Arrival arrival, HeldStops stops, ApplicationEventPublisher events) {
        var reception = new Arrival.WhileStarted(arrival, stops);
        return new Door(live.of(Config::streaming), ticker, reception, events::publishEvent);
    }

    @Bean(destroyMethod = "close")
    Sessions sessions(ChannelFeed.Parts parts, Sessions.Parts shared) {
        return new Sessions(
                (channel, ring, log) -> new ChannelFeed(channel, ring, log, parts), shared);
    }

    @Bean
    Sessions.Parts sessionParts(Door door, Restarts restarts, HeldPacing pacing) {
        return new Sessions.Parts(live.of(Config::streaming), ticker, door, restarts, pacing);
    }

    @Bean
    HeldPacing heldPacing(PacingChoices stored) {
        return new HeldPacing(stored, live.of(config -> config.streaming().pace()));
    }

    @Bean
    Outlook outlook(Timelines timelines, Making making) {
        return new Outlook(timelines, making.fills(), ticker);
    }

    @Bean
    HlsStreams hlsStreams(ChannelFeed.Parts parts, Door door) {
        return new HlsStreams(parts, live.of(config -> config.timeline().history()), door);
    }

    @Bean
    SubtitleOffers subtitleOffers(
            Playouts playouts, MediaItems media, HeldPreferences preferences) {
        return new SubtitleOffers(
                playouts, media, preferences, live.of(config -> config.streaming().subtitles()));
    }

    @Bean
    HlsSubtitles hlsSubtitles(HlsStreams streams, ReadSubtitles subtitles, SubtitleOffers offers) {
        return new HlsSubtitles(streams, subtitles, offers, ticker);
    }

    @Bean(destroyMethod = "close")
    PersonalStreams personalStreams(
            HlsStreams entrances, ChannelFeed.Parts parts, Sessions.Parts shared) {
        return new PersonalStreams(entrances, parts, shared);
    }

    @Bean
    SessionUpkeep sessionUpkeep(
            SessionUpkeep.Parts parts, Channels channels, ExecutorService timelineLoading) {
        return new SessionUpkeep(parts, channels, timelineLoading);
    }

    @Bean
    Warming warming(Timelines timelines, Making making) {
        return new Warming(
                live.of(config -> config.streaming().warming()),
                new Lookahead(timelines, making.fills(), Urgency.SOON));
    }

    @Bean
    SessionUpkeep.Parts upkeepParts(Kept kept, Restarts restarts, Warming warming) {
        return new SessionUpkeep.Parts(
                kept.sessions(),
                kept.past(),
                kept.streams(),
                kept.timelines(),
                restarts,
                warming,
                ticker);
    }
}
