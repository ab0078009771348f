package tv.exstream.job;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionUsers;
import tv.exstream.config.Config;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.part.Parts;

/// Puts the work in the background together. A change of a timeline is published as a [tv.exstream.playout.TimelineChanged] event.
@Configuration(proxyBeanMethods = false)
@Import(Planner.Stored.class)
class JobConfiguration {
    private final Config config;
    private final InstantSource clock;

    JobConfiguration(Config config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    @Bean
    Planner planner(Planner.Stored stored, ApplicationEventPublisher events) {
        return new Planner(stored, config.timeline(), clock, events::publishEvent);
    }

    @Bean
    Programming programming(Planner.Stored stored, ApplicationEventPublisher events) {
        return new Programming(stored, clock, events::publishEvent);
    }

    @Bean
    CollectionUsers channelUsers(Channels channels, Schedules schedules) {
        return new ChannelUsers(channels, schedules);
    }

    @Bean
    Builds builds(Planner.Stored stored, Planner planner, ApplicationEventPublisher events) {
        return new Builds(
                new Builds.Parts(stored, planner, config.timeline(), clock, events::publishEvent));
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
    TimelineCounts timelineCounts(Planner planner) {
        return planner.counts();
    }

    @Bean
    TimelineUpkeep timelineUpkeep(Channels channels, Planner planner) {
        return new TimelineUpkeep(channels, planner);
    }
}
