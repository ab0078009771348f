package tv.exstream.web.iptv;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.guide.Guide;

/// Puts the end points of players together.
@Configuration(proxyBeanMethods = false)
class IptvConfiguration {
    @Bean
    XmltvRoutes.Window xmltvWindow(Guide guide, Config config, InstantSource clock) {
        return new XmltvRoutes.Window(guide, config.guide(), clock);
    }
}
