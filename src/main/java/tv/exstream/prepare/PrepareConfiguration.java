package tv.exstream.prepare;

import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.channel.HeldStops;
import tv.exstream.channel.Stops;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.media.FileChanged;
import tv.exstream.media.MediaItems;
import tv.exstream.pick.ChannelPreferences;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.PickedTreatments;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.process.Accelerators;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.rendition.MarkedStaging;
import tv.exstream.rendition.MendedStaging;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Treatments;
import tv.exstream.screen.ScreensChanged;
import tv.exstream.source.RemoteFiles;
import tv.exstream.store.DiskRenditions;

/// Puts together what fills renditions, and what tells it that something changed.
@Configuration(proxyBeanMethods = false)
class PrepareConfiguration {
    private final LiveConfig live;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    PrepareConfiguration(LiveConfig live, InstantSource clock, LongSupplier nanoTime) {
        this.live = live;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Bean
    HeldPreferences heldPreferences(ChannelPreferences stored) {
        var held = new HeldPreferences(stored, live.now().preferences(), clock);
        live.listen(config -> held.changeUsual(config.preferences()));
        return held;
    }

    @Bean
    Leaving leaving(HeldPreferences preferences) {
        return new Leaving(preferences);
    }

    /// What is forgotten of channels that are removed.
    record Leaving(HeldPreferences preferences) {
        @EventListener
        void channelRemoved(ChannelRemoved event) {
            preferences.forget(event.id());
        }
    }

    @Bean
    Treatments treatments(HeldPreferences preferences) {
        return new PickedTreatments(preferences);
    }

    @Bean
    NextVersions nextVersions(MediaItems media, Sources sources) {
        return new NextVersions(media, sources, clock);
    }

    @Bean
    Staging staging(
            Treatments treatments,
            MarkCatalogue marks,
            GraphicCatalogue graphics,
            NextVersions versions) {
        var marked = new MarkedStaging(treatments, marks, graphics);
        return new MendedStaging(marked, treatments, versions);
    }

    @Bean
    Rounds lookingForFiles(NextVersions versions) {
        return new Rounds("unreadable-files", NextVersions.PAUSE, versions::look);
    }

    @Bean
    HeldStops heldStops(Stops stored) {
        return new HeldStops(stored);
    }

    @Bean
    Watchable watchable(Channels channels, HeldStops stops) {
        return new Watchable(channels, stops);
    }

    /// The channels that may be watched: for others nothing is made ahead.
    record Watchable(Channels channels, HeldStops stops) {
        List<Channel> all() {
            return stops.started(channels.all());
        }

        @EventListener
        void channelRemoved(ChannelRemoved event) {
            boolean _ = stops.start(event.id());
        }
    }

    @Bean
    Upcoming.Repositories repositoriesOfUpcoming(
            Watchable channels, Playouts playouts, MediaItems media, Staging staging) {
        return new Upcoming.Repositories(channels::all, playouts, media, staging);
    }

    @Bean
    Upcoming upcoming(Upcoming.Repositories repositories, tv.exstream.source.Sources sources) {
        return new Upcoming(repositories, new Earliness(sources), clock, live);
    }

    /// A file that is no longer the one that was scanned is published as a [FileChanged] event.
    @Bean
    Sources sources(ApplicationEventPublisher events, RemoteFiles files) {
        return new Sources(item -> events.publishEvent(new FileChanged(item.id())), files::remote);
    }

    @Bean
    Fill.Parts fillParts(DiskRenditions renditions, Run.Maker runs, Sources sources) {
        return new Fill.Parts(renditions, runs, new RefusedCopies(), sources);
    }

    @Bean
    Run.Maker runs(
            DiskRenditions renditions,
            FfmpegTools tools,
            Processes processes,
            Accelerators accelerators) {
        var parts =
                new FillRun.Parts(
                        renditions, tools, processes, new Materials(live.now().overlayFolder()));
        return (order, placing, urgency) ->
                new AcceleratedRun(
                        order,
                        accelerators,
                        (each, device) ->
                                new FillRun(
                                        each, placing, Dispatcher.kind(urgency), parts.on(device)));
    }

    @Bean
    FillQueue fillQueue() {
        return new FillQueue(nanoTime);
    }

    @Bean
    Dispatcher dispatcher(
            FillQueue queue, Fill.Parts fills, ProcessBudget budget, Upcoming upcoming) {
        return new Dispatcher(queue, fills, budget, upcoming);
    }

    @Bean
    Filler filler(FillQueue queue, Dispatcher dispatcher, NextVersions versions) {
        return new Filler(queue, dispatcher, versions);
    }

    @Bean
    Room room(DiskRenditions renditions) {
        return new Room(renditions, renditions::roomFor);
    }

    @Bean
    Foresight foresight(Upcoming upcoming, FillQueue queue, Room room) {
        return new Foresight(upcoming, queue, room);
    }

    @Bean
    Lookout lookout(Upcoming upcoming, FillQueue queue, Room room) {
        return new Lookout(
                new Lookout.Parts(upcoming, queue, room), live.of(Config::renditions), clock);
    }

    @Bean
    Rounds looking(Lookout lookout) {
        return new Rounds("lookout", Lookout.PAUSE, lookout::look);
    }

    @Bean
    News news(Rounds looking, Rounds drawing) {
        return new News(looking, drawing);
    }

    /// What ends the pauses.
    record News(Rounds looking, Rounds drawing) {
        @EventListener
        void timelineChanged(TimelineChanged event) {
            looking.wake();
        }

        @EventListener
        void channelAdded(ChannelAdded event) {
            drawing.wake();
        }

        @EventListener
        void screensChanged(ScreensChanged event) {
            drawing.wake();
        }

        /// Its name is in its slates, and it may prefer other streams.
        @EventListener
        void channelChanged(ChannelChanged event) {
            looking.wake();
            drawing.wake();
        }

        @EventListener
        void channelRemoved(ChannelRemoved event) {
            looking.wake();
            drawing.wake();
        }
    }
}
