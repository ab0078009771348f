package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.pick.Explainer;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.playout.Playouts;
import tv.exstream.web.RemarkTexts;

/// Which streams channels take, over the interface. A change is published as a [tv.exstream.channel.ChannelChanged] event.
@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {
    @Bean
    StreamsView streamsView(HeldPreferences preferences, ApplicationEventPublisher events) {
        return new StreamsView(preferences, events::publishEvent);
    }

    @Bean
    Explainer explainer(HeldPreferences preferences, Playouts playouts, InstantSource clock) {
        return new Explainer(preferences, playouts, clock);
    }

    @Bean
    StreamsExplained streamsExplained(Explainer explainer, RemarkTexts texts) {
        return new StreamsExplained(explainer, texts);
    }
}
