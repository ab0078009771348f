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
    private final ApplicationEventPublisher events;

    GraphicConfiguration(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Bean
    GraphicView graphicView(
            Graphics graphics, Channels channels, MediaItems media, GraphicPreviews previews) {
        return new GraphicView(graphics, channels, media, previews, events::publishEvent);
    }
}
