package tv.exstream.web.iptv;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.guide.Guide;
import tv.exstream.guide.Xmltv;
import tv.exstream.web.BaseUrls;

/// Puts the end points of players together.
@Configuration(proxyBeanMethods = false)
class IptvConfiguration {
    /// For 1,000 channels and a week that is some 30 MB compressed; together with what one document needs while it is written the
    /// guide stays below 64 MB.
    private static final long FRAGMENT_BYTES = 40_000_000;

    @Bean
    AskedBase askedBase(BaseUrls bases) {
        return new AskedBase(bases);
    }

    @Bean
    ArtworkRoutes.Shelf pictureShelf(Config config) {
        return new ArtworkRoutes.Shelf(config.media().folders());
    }

    @Bean
    XmltvRoutes.Writing xmltvWriting(Guide guide, Xmltv xmltv, Config config, InstantSource clock) {
        return new XmltvRoutes.Writing(
                guide,
                xmltv,
                new XmltvRoutes.Window(config.guide(), clock),
                new Fragments(FRAGMENT_BYTES));
    }
}
