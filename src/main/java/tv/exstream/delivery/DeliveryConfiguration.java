package tv.exstream.delivery;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.outbound.Outbound;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.RetryPlan;
import tv.exstream.webhook.Webhooks;

/// Puts together what tells webhooks.
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {
    @Bean
    News newsForPrograms(InstantSource clock, SecureRandom random) {
        return new News(clock, random);
    }

    @Bean
    RetryPlan retryPlan(RandomGenerator random) {
        return new RetryPlan(random);
    }

    @Bean
    Post post(Outbound outbound, InstantSource clock, LongSupplier nanoTime) {
        return new Post(outbound.streaming(), clock, nanoTime);
    }

    @Bean
    Round round(Webhooks webhooks, Deliveries deliveries, Post post, RetryPlan plan) {
        return new Round(webhooks, deliveries, post, plan, new Rests());
    }

    @Bean
    Courier courier(News news, Round round) {
        return new Courier(news, round);
    }
}
