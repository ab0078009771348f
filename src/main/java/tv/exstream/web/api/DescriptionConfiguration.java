package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.describe.Lookups;
import tv.exstream.library.catalogue.CatalogueTally;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.web.api.HealthCheck.Weight;

/// What is said of media over the interface.
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {
    @Bean
    MatchView matchView(Lookups lookups, SourceDesk desk) {
        return new MatchView(lookups, desk);
    }

    @Bean
    CatalogueMetrics catalogueMetrics(CatalogueTally tally) {
        return new CatalogueMetrics(tally);
    }

    @Bean
    HealthCheck cataloguesHealth(CatalogueTally tally) {
        return new HealthCheck("catalogues", Weight.OPTIONAL, () -> CatalogueFindings.of(tally));
    }
}
