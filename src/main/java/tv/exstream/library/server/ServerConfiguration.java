package tv.exstream.library.server;

import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.lan.Inquiry;
import tv.exstream.lan.NetworkInterfaces;
import tv.exstream.library.remote.Changes;
import tv.exstream.source.Secrets;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    @Bean
    Known serverKnowledge(Secrets secrets, Changes changes) {
        return new Known(secrets, changes);
    }

    @Bean
    ServerSearch serverSearch(LongSupplier nanoTime) {
        return new ServerSearch(
                call -> new Inquiry(() -> NetworkInterfaces.everybody(call.port()), nanoTime));
    }
}
