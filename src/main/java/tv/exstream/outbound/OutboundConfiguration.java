package tv.exstream.outbound;

import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the bean of this package together.
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {
    @Bean(destroyMethod = "close")
    Outbound outbound(LongSupplier nanoTime) {
        return new Outbound(Border.REAL, nanoTime);
    }
}
