package tv.exstream.web.api;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.session.BusySessions;
import tv.exstream.session.Sessions;

/// The whole JSON interface for a [tv.exstream.web.TestServer]; the test adds [Views].
@Import({
    ApiConfiguration.class,
    EventRoutes.class,
    FfmpegRoutes.class,
    GuideRoutes.class,
    HealthRoutes.class,
    ScanRoutes.class,
    SessionRoutes.class,
    StateRoutes.class
})
public class ApiParts {
    @Bean(destroyMethod = "close")
    BusySessions busySessions() {
        return new BusySessions(Duration.ofMillis(40));
    }

    /// Ended with those who make them.
    @Bean(destroyMethod = "")
    Sessions sessions(BusySessions busy) {
        return busy.sessions();
    }

    /// No ffmpeg at all.
    @Bean
    FfmpegView ffmpegView() {
        return new FfmpegView(FfmpegAnswers::missing, () -> {});
    }
}
