package tv.exstream.outbound;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {
    @Bean
    SelfMark selfMark(RandomGenerator random) {
        return SelfMark.random(random);
    }

    @Bean(destroyMethod = "close")
    Outbound outbound(SelfMark mark, LongSupplier nanoTime) {
        return new Outbound(Border.REAL, mark, nanoTime);
    }
}
