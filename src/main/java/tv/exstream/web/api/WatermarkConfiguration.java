package tv.exstream.web.api;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Watermarks;
import tv.exstream.prepare.WatermarkPreviews;

/// Puts together what people do with watermarks.
@Configuration(proxyBeanMethods = false)
class WatermarkConfiguration {
    @Bean
    WatermarkView.Stored watermarkStored(
            Watermarks watermarks, Channels channels, MediaItems media) {
        return new WatermarkView.Stored(watermarks, channels, media);
    }

    @Bean
    WatermarkView watermarkView(
            WatermarkView.Stored stored,
            WatermarkPreviews previews,
            ApplicationEventPublisher events) {
        return new WatermarkView(stored, previews, events::publishEvent);
    }
}
