package tv.exstream.library.tvdb;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.library.catalogue.CatalogueClient;
import tv.exstream.library.catalogue.Desk;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.source.Secrets;

/// Puts the bean of this package together.
@Configuration(proxyBeanMethods = false)
class TvdbConfiguration {
    private static final URI BASE = URI.create("https://api4.thetvdb.com/v4/");

    @Bean
    CatalogueClient tvdbClient(PatientQuestions questions, Secrets secrets, Desk desk) {
        return new CatalogueClient(new TvdbCatalogue(questions, BASE, secrets), desk);
    }
}
