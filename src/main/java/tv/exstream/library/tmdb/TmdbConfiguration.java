package tv.exstream.library.tmdb;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.library.catalogue.CatalogueClient;
import tv.exstream.library.catalogue.Desk;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.source.Secrets;

/// Puts the bean of this package together.
@Configuration(proxyBeanMethods = false)
class TmdbConfiguration {
    private static final URI BASE = URI.create("https://api.themoviedb.org/3/");

    @Bean
    CatalogueClient tmdbClient(PatientQuestions questions, Secrets secrets, Desk desk) {
        return new CatalogueClient(new TmdbCatalogue(questions, BASE, secrets), desk);
    }
}
