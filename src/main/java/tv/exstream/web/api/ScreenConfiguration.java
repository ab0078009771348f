package tv.exstream.web.api;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.media.MediaItems;
import tv.exstream.screen.Screens;
import tv.exstream.web.RequestedChannels;

/// What channels show while they have no programme to show, over the interface. A change is published as a
/// [tv.exstream.screen.ScreensChanged] event.
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {
    private final LiveConfig live;

    ScreenConfiguration(LiveConfig live) {
        this.live = live;
    }

    @Bean
    ScreenView screenView(
            RequestedChannels requested,
            Screens screens,
            MediaItems media,
            ApplicationEventPublisher events) {
        return new ScreenView(
                requested, screens, media, live.of(Config::screens), events::publishEvent);
    }
}
