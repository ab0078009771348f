package tv.exstream.library.catalogue;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.describe.Descriptions;
import tv.exstream.describe.Lookups;
import tv.exstream.outbound.Outbound;

/// Puts what catalogues share together.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    /// Some ten thousand posters; a person who has more films sees them again from the Internet.
    private static final long MOST_ARTWORK_BYTES = 1L << 30;

    @Bean
    CatalogueArtwork catalogueArtwork(
            Descriptions descriptions, Config config, Outbound outbound, InstantSource clock) {
        var cache =
                new ArtworkCache(
                        config.data().resolve("artwork"), MOST_ARTWORK_BYTES, outbound, clock);
        return new CatalogueArtwork(descriptions::find, cache);
    }

    @Bean
    Desk catalogueDesk(Descriptions descriptions, Lookups lookups, InstantSource clock) {
        return new Desk(descriptions, lookups, clock);
    }
}
