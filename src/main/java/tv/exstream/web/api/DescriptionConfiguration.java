package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.describe.Lookups;
import tv.exstream.library.remote.SourceDesk;

/// What is said of media over the interface.
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {
    @Bean
    MatchView matchView(Lookups lookups, SourceDesk desk) {
        return new MatchView(lookups, desk);
    }
}
