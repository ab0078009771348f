package tv.exstream.job;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.channel.OneStep;
import tv.exstream.collection.CollectionUsers;
import tv.exstream.collection.MediaCollections;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.schedule.Fallbacks;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.part.Parts;
import tv.exstream.schedule.sequential.ContentSources;
import tv.exstream.schedulefile.CheckedSources;
import tv.exstream.schedulefile.FileCompiler;
import tv.exstream.schedulefile.ScheduleFiles;

/// Puts the work in the background together. A change of a timeline is published as a [tv.exstream.playout.TimelineChanged] event.
@Configuration(proxyBeanMethods = false)
@Import({FollowedFiles.Stored.class, Planner.Stored.class})
class JobConfiguration {
    private final LiveConfig live;
    private final InstantSource clock;

    JobConfiguration(LiveConfig live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    @Bean
    Planner planner(Planner.Stored stored, ApplicationEventPublisher events) {
        return new Planner(stored, live.of(Config::timeline), clock, events::publishEvent);
    }

    @Bean
    Programming programming(Planner.Stored stored, ApplicationEventPublisher events) {
        return new Programming(stored, clock, events::publishEvent);
    }

    @Bean
    TimelineEdits timelineEdits(Planner.Stored stored, ApplicationEventPublisher events) {
        return new TimelineEdits(stored, clock, events::publishEvent);
    }

    @Bean
    Fallbacks fallbacks(Planner planner) {
        return new RuledFallbacks(planner.situations());
    }

    @Bean
    ChannelEdits.Stored channelsStored(Channels channels, Logos logos, Schedules schedules) {
        return new ChannelEdits.Stored(channels, logos, schedules);
    }

    @Bean
    ChannelEdits channelEdits(
            ChannelEdits.Stored stored, Planner planner, ApplicationEventPublisher events) {
        return new ChannelEdits(
                stored,
                planner,
                new ChannelEdits.News(
                        events::publishEvent, events::publishEvent, events::publishEvent));
    }

    @Bean
    CollectionUsers channelUsers(Channels channels, Schedules schedules) {
        return new ChannelUsers(channels, schedules);
    }

    @Bean
    CollectionUsers partUsers(Parts parts) {
        return new PartDraws(parts);
    }

    @Bean
    Builds builds(Planner.Stored stored, Planner planner, ApplicationEventPublisher events) {
        return new Builds(
                new Builds.Parts(
                        stored, planner, live.of(Config::timeline), clock, events::publishEvent));
    }

    @Bean
    Rulebook rulebook(Parts parts, Programming programming) {
        return new Rulebook(parts, programming);
    }

    @Bean
    PartEdits partEdits(
            Parts parts, Schedules schedules, Channels channels, ApplicationEventPublisher events) {
        return new PartEdits(
                new PartEdits.Stored(parts, schedules, channels), clock, events::publishEvent);
    }

    @Bean
    RuleEdits.Beginning ruleEdits(
            Planner.Stored stored, Parts parts, Schedules schedules, Channels channels) {
        var all = new PartEdits.Stored(parts, schedules, channels);
        return () -> new RuleEdits(stored, all, clock);
    }

    @Bean
    FreshChannels freshChannels(
            OneStep step,
            Channels channels,
            RuleEdits.Beginning rules,
            ApplicationEventPublisher events) {
        return new FreshChannels(step, channels, rules, events::publishEvent);
    }

    @Bean
    ScriptsWanted scriptsWanted(Planner planner) {
        return planner.scripts();
    }

    @Bean
    ScriptDesk scriptDesk(
            Planner.Stored stored, Planner planner, ApplicationEventPublisher events) {
        return new ScriptDesk(
                stored,
                live.of(Config::timeline),
                new CheckedSources(new ContentSources(stored.collections())),
                new ScriptDesk.Outcome(
                        new TimelineNews(stored.playouts(), events::publishEvent),
                        planner.scripts(),
                        planner.scriptFirstRuns()));
    }

    @Bean
    Scripts scripts(ScriptDesk desk, InstantSource clock) {
        return new Scripts(desk, clock);
    }

    @Bean
    FileProgramming fileProgramming(Programming programming, MediaCollections collections) {
        return new FileProgramming(
                programming,
                new ScheduleFiles(live.now().scheduleFolder()),
                new FileCompiler(new ContentSources(collections)));
    }

    @Bean
    FollowedFiles followedFiles(
            FollowedFiles.Stored stored, FileProgramming files, Programming programming) {
        return new FollowedFiles(stored, files, programming);
    }

    @Bean
    ScheduleFileUpkeep scheduleFileUpkeep(FollowedFiles files) {
        return new ScheduleFileUpkeep(files);
    }

    @Bean
    TimelineCounts timelineCounts(Planner planner) {
        return planner.counts();
    }

    @Bean
    TimelineUpkeep timelineUpkeep(Channels channels, Planner planner) {
        return new TimelineUpkeep(channels, planner);
    }

    @Bean
    HeapUpkeep heapUpkeep() {
        return new HeapUpkeep(OldGeneration.ofSerialCollector());
    }
}
