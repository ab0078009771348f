package tv.exstream.web.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.collection.FirstRuns;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.query.Matches;
import tv.exstream.db.Database;
import tv.exstream.db.JooqAsRuns;
import tv.exstream.db.JooqChanges;
import tv.exstream.db.JooqChannelPreferences;
import tv.exstream.db.JooqChannels;
import tv.exstream.db.JooqFirstRuns;
import tv.exstream.db.JooqLiveSources;
import tv.exstream.db.JooqLogos;
import tv.exstream.db.JooqMatches;
import tv.exstream.db.JooqMediaCollections;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.db.JooqParts;
import tv.exstream.db.JooqPlayouts;
import tv.exstream.db.JooqSchedules;
import tv.exstream.db.JooqTrash;
import tv.exstream.job.JobParts;
import tv.exstream.live.Attempt;
import tv.exstream.live.LiveSources;
import tv.exstream.live.Rung;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.media.Trash;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.RedirectedPlayouts;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.relay.JoinedSources;
import tv.exstream.relay.RelaysSnapshot;
import tv.exstream.schedule.Changes;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.RequestedChannels;

/// What people do to timelines, with a planner and a database that the test adds.
@Import({
    CollectionRoutes.class,
    ContentConfiguration.class,
    AsRunRoutes.class,
    BuildRoutes.class,
    ChannelRoutes.class,
    HistoryRoutes.class,
    LineupToolRoutes.class,
    EditRoutes.class,
    JobParts.class,
    LiveChannelRoutes.class,
    LiveSourceRoutes.class,
    MediaRoutes.class,
    TrashRoutes.class,
    PickRoutes.class,
    QueryRoutes.class,
    PartRoutes.class,
    ScheduleFileConfiguration.class,
    ScheduleFileRoutes.class,
    ScheduleRoutes.class,
    ScriptConfiguration.class,
    ScriptRoutes.class,
    SchedulingConfiguration.class,
    StreamsConfiguration.class,
    StreamsRoutes.class,
    TimelineRoutes.class
})
class SchedulingParts {
    /// Told of every change of a timeline.
    final BlockingQueue<TimelineChanged> changes = new LinkedBlockingQueue<>();

    @EventListener
    void changed(TimelineChanged change) {
        changes.add(change);
    }

    @Bean
    Channels channels(Database database) {
        return new JooqChannels(database);
    }

    @Bean
    Logos logos(Database database) {
        return new JooqLogos(database);
    }

    @Bean
    LiveSources liveSources(Database database) {
        return new JooqLiveSources(database);
    }

    /// Whoever names a logo has this one.
    @Bean
    LiveChannels.LogoSource listedLogos() {
        return source ->
                Optional.of(Pictures.png(32, 16))
                        .filter(_ -> !source.source().labels().logo().isEmpty())
                        .map(picture -> SentPicture.of(picture, Logos.LIMITS));
    }

    /// Every live source is joined, and its first address was just asked again.
    @Bean
    JoinedSources joinedSources(LiveSources sources) {
        return () ->
                new RelaysSnapshot(
                        sources.all().stream().map(each -> retried(each.id())).toList(),
                        1,
                        Map.of(),
                        0);
    }

    private static RelaysSnapshot.Joined retried(MediaId item) {
        var attempt = new Attempt(0, Duration.ofMillis(550), Duration.ofSeconds(10), Rung.RETRY);
        return new RelaysSnapshot.Joined(
                item, attempt, Duration.ofMillis(1_500), 12, 1, Optional.of("it ended"));
    }

    @Bean
    MediaItems items(Database database) {
        return new JooqMediaItems(database);
    }

    @Bean
    Trash trash(Database database) {
        return new JooqTrash(database);
    }

    @Bean
    MediaCollections collections(Database database) {
        return new JooqMediaCollections(database);
    }

    @Bean
    Matches matches(Database database) {
        return new JooqMatches(database);
    }

    @Bean
    FirstRuns firstRuns(Database database) {
        return new JooqFirstRuns(database);
    }

    @Bean
    Playouts playouts(Database database) {
        return new RedirectedPlayouts(new JooqPlayouts(database));
    }

    @Bean
    Schedules schedules(Database database) {
        return new JooqSchedules(database);
    }

    @Bean
    AsRuns asRuns(Database database) {
        return new JooqAsRuns(database);
    }

    @Bean
    Changes changes(Database database) {
        return new JooqChanges(database);
    }

    @Bean
    Parts parts(Database database) {
        return new JooqParts(database);
    }

    @Bean
    HeldPreferences heldPreferences(Database database, InstantSource clock) {
        return new HeldPreferences(new JooqChannelPreferences(database), Preferences.PLAIN, clock);
    }

    @Bean
    RequestedChannels requestedChannels(Channels channels) {
        return new RequestedChannels(channels);
    }

    /// The made-up views, but for the guide.
    static Views views(GuideView guide, InstantSource clock) {
        Views made = Station.of(0, clock).views();
        return new Views(
                guide::channels,
                guide::now,
                guide::guide,
                made.sessions(),
                made.fills(),
                made.disk(),
                made.scan(),
                made.startScan(),
                guide::version);
    }
}
