package tv.exstream.web.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.db.Database;
import tv.exstream.db.JooqChannelPreferences;
import tv.exstream.db.RepositoryConfiguration;
import tv.exstream.job.JobParts;
import tv.exstream.live.Attempt;
import tv.exstream.live.Candidate;
import tv.exstream.live.LiveSources;
import tv.exstream.live.Rung;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.relay.JoinedSources;
import tv.exstream.relay.RelaysSnapshot;
import tv.exstream.web.RequestedChannels;

/// What people do to timelines, with a planner and a database that the test adds.
@Import({
    CollectionRoutes.class,
    ContentConfiguration.class,
    AsRunRoutes.class,
    BuildRoutes.class,
    ChannelBulkRoutes.class,
    ChannelFileConfiguration.class,
    ChannelFileRoutes.class,
    ChannelRoutes.class,
    FillerRoutes.class,
    HistoryRoutes.class,
    LineupToolRoutes.class,
    EditRoutes.class,
    JobParts.class,
    LiveChannelRoutes.class,
    LiveSourceRoutes.class,
    MediaRoutes.class,
    MediaAiringRoutes.class,
    TrashRoutes.class,
    PickRoutes.class,
    QueryRoutes.class,
    RepositoryConfiguration.class,
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
                        sources.all().stream().map(SchedulingParts::retried).toList(),
                        1,
                        Map.of(),
                        0);
    }

    private static RelaysSnapshot.Joined retried(LiveSources.Entry each) {
        var attempt = new Attempt(0, Duration.ofMillis(550), Duration.ofSeconds(10), Rung.RETRY);
        return new RelaysSnapshot.Joined(
                each.id(),
                new Candidate(each.id(), each.source(), 0),
                attempt,
                Duration.ofMillis(1_500),
                12,
                1,
                Optional.of("it ended"),
                Optional.empty(),
                new Candidate(each.id(), each.source(), 0),
                Optional.of("it ended"));
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
                made.planned(),
                () ->
                        ChannelStatesAnswer.of(
                                PlainStates.of(
                                        guide.now(numbers(guide.channels())),
                                        made.sessions().get())),
                made.sessions(),
                made.fills(),
                made.disk(),
                made.scan(),
                made.startScan(),
                guide::version);
    }

    private static List<ChannelNumber> numbers(ChannelsAnswer channels) {
        return channels.channels().stream()
                .map(each -> ChannelNumber.parse(each.number()))
                .toList();
    }
}
