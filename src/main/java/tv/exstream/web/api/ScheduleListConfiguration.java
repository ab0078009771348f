package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.job.FollowedFiles;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.RemarkTexts;

/// The schedules of all channels in one list.
@Configuration(proxyBeanMethods = false)
class ScheduleListConfiguration {
    @Bean
    SchedulesView.Stored storedSchedules(
            Channels channels, Schedules schedules, Parts parts, FollowedFiles files) {
        return new SchedulesView.Stored(
                channels, schedules, parts, () -> files.troubles().keySet());
    }

    @Bean
    SchedulesView schedulesView(
            SchedulesView.Stored stored, Present present, InstantSource clock, RemarkTexts texts) {
        return new SchedulesView(stored, present, clock, texts);
    }
}
