package tv.exstream.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.LiveConfig;
import tv.exstream.library.Scans;
import tv.exstream.webhook.ToldTroubles;

/// Puts together what hears of news by itself.
@Configuration(proxyBeanMethods = false)
class HearingConfiguration {
    @Bean
    SessionNews sessionNews(News news) {
        return new SessionNews(news);
    }

    @Bean
    ScanNews scanNews(News news, Scans scans, ToldTroubles told) {
        var listener = new ScanNews(news, new OpenTroubles(told, ToldTroubles.Kind.SOURCE));
        scans.listen(listener);
        return listener;
    }

    @Bean
    SettingsNews settingsNews(News news, LiveConfig live) {
        var listener = new SettingsNews(news, live.now());
        live.listen(listener::changed);
        return listener;
    }
}
