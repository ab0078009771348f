package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.session.HeldPacing;

/// How fast viewers are served, over the interface.
@Configuration(proxyBeanMethods = false)
class PacingConfiguration {
    @Bean
    PacingView pacingView(HeldPacing pacing, Channels channels) {
        return new PacingView(pacing, channels);
    }
}
