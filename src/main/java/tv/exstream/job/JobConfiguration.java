package tv.exstream.job;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionUsers;
import tv.exstream.collection.MediaCollections;
import tv.exstream.config.Config;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.Standstills;
import tv.exstream.schedule.sequential.ContentSources;
import tv.exstream.schedulefile.CheckedSources;
import tv.exstream.schedulefile.FileCompiler;
import tv.exstream.schedulefile.ScheduleFiles;
import tv.exstream.session.Sessions;

/// Puts the work in the background together. A change of a timeline is published as a [tv.exstream.playout.TimelineChanged] event.
@Configuration(proxyBeanMethods = false)
@Import({FollowedFiles.Stored.class, Planner.Stored.class})
class JobConfiguration {
    @Bean
    Planner planner(
            Planner.Stored stored,
            Config config,
            InstantSource clock,
            ApplicationEventPublisher events) {
        return new Planner(stored, config.timeline(), clock, events::publishEvent);
    }

    @Bean
    Programming programming(
            Planner.Stored stored, InstantSource clock, ApplicationEventPublisher events) {
        return new Programming(stored, clock, events::publishEvent);
    }

    @Bean
    Attendance attendance(
            Planner.Stored stored,
            Standstills standstills,
            ChannelTime.Clock channelClock,
            ApplicationEventPublisher events) {
        var time = new ChannelTime(stored, standstills, channelClock, events::publishEvent);
        return new Attendance(stored.schedules(), standstills, time, channelClock.source());
    }

    @Bean
    ChannelTime.Clock channelClock(Config config, InstantSource clock) {
        return new ChannelTime.Clock(clock, config.timeline().horizon());
    }

    @Bean
    AttendanceUpkeep attendanceUpkeep(Channels channels, Sessions sessions, Attendance attendance) {
        return new AttendanceUpkeep(channels, sessions, attendance);
    }

    @Bean
    CollectionUsers channelUsers(Channels channels, Schedules schedules) {
        return new ChannelUsers(channels, schedules);
    }

    @Bean
    ScriptsWanted scriptsWanted(Planner planner) {
        return planner.scripts();
    }

    @Bean
    ScriptDesk scriptDesk(
            Planner.Stored stored,
            Config config,
            ScriptsWanted wanted,
            ApplicationEventPublisher events) {
        return new ScriptDesk(
                stored,
                config.timeline(),
                new CheckedSources(new ContentSources(stored.collections())),
                new ScriptDesk.Outcome(
                        new TimelineNews(stored.playouts(), events::publishEvent), wanted));
    }

    @Bean
    Scripts scripts(ScriptDesk desk, InstantSource clock) {
        return new Scripts(desk, clock);
    }

    @Bean
    FileProgramming fileProgramming(
            Programming programming, MediaCollections collections, Config config) {
        return new FileProgramming(
                programming,
                new ScheduleFiles(config.scheduleFolder()),
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
}
