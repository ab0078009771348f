package tv.exstream.web.api;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Graphics;
import tv.exstream.prepare.GraphicPreviews;

/// Puts together what people do with graphics.
@Configuration(proxyBeanMethods = false)
class GraphicConfiguration {
    @Bean
    GraphicView.Stored graphicStored(Graphics graphics, Channels channels, MediaItems media) {
        return new GraphicView.Stored(graphics, channels, media);
    }

    @Bean
    GraphicView graphicView(
            GraphicView.Stored stored, GraphicPreviews previews, ApplicationEventPublisher events) {
        return new GraphicView(stored, previews, events::publishEvent);
    }
}
