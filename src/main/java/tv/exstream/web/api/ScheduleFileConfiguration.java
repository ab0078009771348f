package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.job.FileProgramming;
import tv.exstream.job.FollowedFiles;
import tv.exstream.job.Programming;

/// Schedule files over the interface.
@Configuration(proxyBeanMethods = false)
class ScheduleFileConfiguration {
    @Bean
    ScheduleFileView scheduleFileView(
            FileProgramming files,
            FollowedFiles followed,
            Programming programming,
            ScheduleView schedules) {
        return new ScheduleFileView(files, followed, programming, schedules);
    }
}
