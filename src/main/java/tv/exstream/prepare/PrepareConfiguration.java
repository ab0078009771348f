package tv.exstream.prepare;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.media.FileChanged;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermarks;
import tv.exstream.pick.ChannelPreferences;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.PickedTreatments;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.process.Accelerators;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.PreviewPainter;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.Processes;
import tv.exstream.process.SubtitleReader;
import tv.exstream.rendition.MarkedStaging;
import tv.exstream.rendition.MendedStaging;
import tv.exstream.rendition.Staging;
import tv.exstream.rendition.Treatments;
import tv.exstream.screen.Screens;
import tv.exstream.screen.ScreensChanged;
import tv.exstream.store.DiskRenditions;
import tv.exstream.subtitle.ReadSubtitles;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class PrepareConfiguration {
    /// A disk reads one thing after another; one more is for another disk.
    private static final int SUBTITLES_AT_ONCE = 2;

    private final Config config;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    PrepareConfiguration(Config config, InstantSource clock, LongSupplier nanoTime) {
        this.config = config;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Bean
    HeldPreferences heldPreferences(ChannelPreferences stored) {
        return new HeldPreferences(stored, config.preferences(), clock);
    }

    @Bean
    Leaving leaving(HeldPreferences preferences) {
        return new Leaving(preferences);
    }

    /// What is forgotten of channels that are removed.
    record Leaving(HeldPreferences preferences) {
        @EventListener
        void channelRemoved(ChannelRemoved event) {
            preferences.forget(event.channel());
        }
    }

    @Bean
    Treatments treatments(HeldPreferences preferences) {
        return new PickedTreatments(preferences);
    }

    @Bean
    MarkCatalogue markCatalogue(Watermarks watermarks, Channels channels, Logos logos) {
        var catalogue = new MarkCatalogue(watermarks, channels, logos, pictures());
        catalogue.refresh();
        return catalogue;
    }

    @Bean
    WatermarkPreviews watermarkPreviews(MarkCatalogue marks, PreviewPainter previewPainter) {
        return new WatermarkPreviews(marks, previewPainter, pictures());
    }

    @Bean
    PreviewPainter previewPainter(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new PreviewPainter(tools, processes, budget);
    }

    @Bean
    GraphicCatalogue graphicCatalogue(Graphics graphics) {
        var catalogue = new GraphicCatalogue(graphics, config.cardFolder());
        catalogue.refresh();
        return catalogue;
    }

    @Bean
    GraphicPreviews graphicPreviews(PreviewPainter previewPainter) {
        return new GraphicPreviews(previewPainter, clock, pictures());
    }

    @Bean
    NextVersions nextVersions(MediaItems media) {
        return new NextVersions(media, clock);
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
    Upcoming upcoming(Channels channels, Playouts playouts, MediaItems media, Staging staging) {
        return new Upcoming(
                new Upcoming.Repositories(channels, playouts, media, staging), clock, config);
    }

    /// A file that is no longer the one that was scanned is published as a [FileChanged] event.
    @Bean
    Sources sources(ApplicationEventPublisher events) {
        return new Sources(item -> events.publishEvent(new FileChanged(item.id())));
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
        var parts = new FillRun.Parts(renditions, tools, processes, new Materials(pictures()));
        return (order, placing, urgency) ->
                new AcceleratedRun(
                        order,
                        accelerators,
                        (each, device) ->
                                new FillRun(
                                        each, placing, Dispatcher.kind(urgency), parts.on(device)));
    }

    /// The folder with the files of overlays.
    private Path pictures() {
        return config.data().resolve("overlays");
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
    Lookout lookout(Upcoming upcoming, FillQueue queue, DiskRenditions renditions) {
        var room = new Room(renditions, renditions::roomFor);
        return new Lookout(new Lookout.Parts(upcoming, queue, room), config.renditions(), clock);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService subtitleReading() {
        return new ThreadPoolExecutor(
                SUBTITLES_AT_ONCE,
                SUBTITLES_AT_ONCE,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(CueShelf.MOST_WAITING),
                Thread.ofPlatform().daemon().name("subtitle-reading-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Bean
    ReadSubtitles readSubtitles(
            FfmpegTools tools,
            Processes processes,
            ProcessBudget budget,
            ExecutorService subtitleReading) {
        var reader =
                new CueReader(new SubtitleReader(tools, processes, ProcessKind.SUBTITLES), budget);
        var files = new CueFiles(config.data().resolve("subtitles"), CueFiles.Bounds.USUAL);
        return new CueShelf(reader, files, subtitleReading, nanoTime);
    }

    @Bean
    Rounds looking(Lookout lookout) {
        return new Rounds("lookout", Lookout.PAUSE, lookout::look);
    }

    @Bean
    SlateFiles slateFiles() {
        return new SlateFiles(config.data().resolve("slates"));
    }

    @Bean
    ScreenClocks screenClocks(SlateFiles files, SlateDrawing drawing) {
        return new ScreenClocks((face, from, to) -> drawing.draw(face, files, from, to), clock);
    }

    @Bean
    Rounds clockDrawing(ScreenClocks clocks) {
        return new Rounds("screen-clocks", ScreenClocks.PAUSE, clocks::draw);
    }

    @Bean
    Slates slates(SlateFiles files, ScreenClocks clocks) {
        return new Slates(files, config.screens(), clocks, Slates.MOST_IN_MEMORY);
    }

    @Bean
    SlateDesigns slateDesigns(Screens screens, MediaItems media, Playouts playouts) {
        return new SlateDesigns(screens, media, new Gaps(playouts, media, clock), config.screens());
    }

    @Bean
    SlateDrawing slateDrawing(
            FfmpegTools tools, Processes processes, ProcessBudget budget, Screens screens) {
        return new SlateDrawing(tools, processes, budget, screens);
    }

    @Bean
    Cards cards(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new Cards(tools, processes, budget, config.cardFolder());
    }

    @Bean
    ScreenPreviews screenPreviews(SlateDesigns designs, SlateFiles files, SlateDrawing drawing) {
        return new DrawnPreviews(designs, files, drawing, clock);
    }

    @Bean
    SlatePainter.Studio studio(
            Slates slates, SlateDesigns designs, SlateFiles files, SlateDrawing drawing) {
        return new SlatePainter.Studio(slates, designs, files, drawing, SlatePainter.MOST_BYTES);
    }

    @Bean
    SlatePainter slatePainter(SlatePainter.Studio studio, Channels channels) {
        return new SlatePainter(studio, channels, nanoTime);
    }

    @Bean
    Rounds drawing(SlatePainter painter) {
        return new Rounds("slates", SlatePainter.PAUSE, painter::drawMissing);
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
