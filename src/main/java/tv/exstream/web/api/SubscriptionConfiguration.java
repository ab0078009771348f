package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.library.iptv.SubscriptionDesk;
import tv.exstream.web.RemarkTexts;

/// What sources list, over the interface.
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {
    @Bean
    SubscriptionView subscriptionView(SubscriptionDesk desk, RemarkTexts texts) {
        return new SubscriptionView(desk, texts);
    }

    @Bean
    GuideMatchView guideMatchView(SubscriptionDesk desk) {
        return new GuideMatchView(desk);
    }
}
