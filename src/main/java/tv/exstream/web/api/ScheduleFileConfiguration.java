package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.job.FileProgramming;
import tv.exstream.web.RemarkTexts;

/// Schedule files over the interface.
@Configuration(proxyBeanMethods = false)
@Import(ScheduleFileView.Followed.class)
class ScheduleFileConfiguration {
    @Bean
    ScheduleFileView scheduleFileView(
            FileProgramming files,
            ScheduleFileView.Followed followed,
            ScheduleView schedules,
            RemarkTexts texts) {
        return new ScheduleFileView(files, followed, schedules, texts);
    }
}
