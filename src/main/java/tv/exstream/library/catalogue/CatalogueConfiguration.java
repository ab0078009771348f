package tv.exstream.library.catalogue;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.describe.Descriptions;
import tv.exstream.describe.Lookups;
import tv.exstream.library.remote.ArtworkCache;
import tv.exstream.source.Sources;

/// Puts what catalogues share together.
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    CatalogueArtwork catalogueArtwork(Descriptions descriptions, ArtworkCache cache) {
        return new CatalogueArtwork(descriptions::find, cache);
    }

    @Bean
    Desk catalogueDesk(
            Descriptions descriptions, Lookups lookups, Sources sources, InstantSource clock) {
        return new Desk(descriptions, lookups, sources, new CatalogueTally(), clock);
    }

    @Bean
    CatalogueTally catalogueTally(Desk desk) {
        return desk.tally();
    }
}
