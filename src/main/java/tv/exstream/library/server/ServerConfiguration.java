package tv.exstream.library.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.library.remote.Changes;
import tv.exstream.source.Secrets;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    @Bean
    Known serverKnowledge(Secrets secrets, Changes changes) {
        return new Known(secrets, changes);
    }
}
