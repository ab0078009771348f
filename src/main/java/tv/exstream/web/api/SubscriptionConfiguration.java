package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.library.iptv.SubscriptionDesk;

/// What sources list, over the interface.
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {
    @Bean
    SubscriptionView subscriptionView(SubscriptionDesk desk) {
        return new SubscriptionView(desk);
    }

    @Bean
    GuideMatchView guideMatchView(SubscriptionDesk desk) {
        return new GuideMatchView(desk);
    }
}
