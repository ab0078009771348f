package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.SettingsDesk;
import tv.exstream.remark.Remark;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.HealthCheck.Weight;

/// The settings over the interface.
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    @Bean
    SettingsView settingsView(SettingsDesk desk, RemarkTexts texts) {
        return new SettingsView(desk, texts);
    }

    @Bean
    HealthCheck settingsHealth(SettingsDesk desk) {
        return new HealthCheck(
                "settings",
                Weight.OPTIONAL,
                () ->
                        desk.mistake()
                                .map(SettingsConfiguration::unfollowed)
                                .orElseGet(() -> Finding.up(words(desk.waiting().size()))));
    }

    private static Finding unfollowed(Remark mistake) {
        return Finding.degraded(Said.of(Phrase.SETTINGS_REFUSED, Said.of(mistake)));
    }

    private static Said words(int waiting) {
        return waiting == 0
                ? Said.of(Phrase.SETTINGS_HOLD)
                : Said.of(Phrase.SETTINGS_WAIT, waiting);
    }
}
