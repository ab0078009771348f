package tv.exstream.job;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.config.LiveConfig;
import tv.exstream.schedule.Standstills;
import tv.exstream.session.Sessions;

/// Puts together what stops the time of on-demand channels while nobody watches.
@Configuration(proxyBeanMethods = false)
@Import(Attendance.Stored.class)
class AttendanceConfiguration {
    @Bean
    Attendance attendance(Attendance.Stored stored, ChannelTime time, InstantSource clock) {
        return new Attendance(stored, time, clock);
    }

    @Bean
    ChannelTime channelTime(
            Planner planner,
            Standstills standstills,
            ChannelTime.Clock channelClock,
            ApplicationEventPublisher events) {
        return new ChannelTime(
                planner.situations(), standstills, channelClock, events::publishEvent);
    }

    @Bean
    ChannelTime.Clock channelClock(LiveConfig live, InstantSource clock) {
        return new ChannelTime.Clock(clock, live.of(config -> config.timeline().horizon()));
    }

    @Bean
    AttendanceUpkeep attendanceUpkeep(Channels channels, Sessions sessions, Attendance attendance) {
        return new AttendanceUpkeep(channels, sessions, attendance);
    }
}
