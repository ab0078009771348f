package tv.exstream.job;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.schedule.Standstills;
import tv.exstream.session.Sessions;

/// Puts together what stops the time of on-demand channels while nobody watches.
@Configuration(proxyBeanMethods = false)
class AttendanceConfiguration {
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
}
