package tv.exstream.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.guide.Guide;
import tv.exstream.guide.Xmltv;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Playouts;

/// The guide, which the pages, the interface and XMLTV share.
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {
    @Bean
    Guide guide(Playouts playouts, MediaItems items, Config config) {
        return new Guide(playouts, items, config.guide().rules());
    }

    @Bean
    Xmltv xmltv(Guide guide, Config config) {
        return new Xmltv(guide, config.guide().zone());
    }
}
