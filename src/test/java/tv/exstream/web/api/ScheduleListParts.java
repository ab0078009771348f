package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Playouts;

/// The list of schedules over HTTP, beside [SchedulingParts].
@Import({ScheduleListConfiguration.class, ScheduleListRoutes.class})
public class ScheduleListParts {
    @Bean
    Present present(Playouts playouts, MediaItems items) {
        Guide guide = new Guide(playouts, items, GuideRules.USUAL);
        return new Present(playouts, guide::described, guide::soon);
    }
}
