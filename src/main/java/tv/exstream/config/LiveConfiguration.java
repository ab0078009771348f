package tv.exstream.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Follows the configuration file while the server runs.
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    @Bean
    ConfigWatch configWatch(SettingsDesk desk) {
        return new ConfigWatch(desk);
    }
}
