package tv.exstream.delivery;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.config.LiveConfig;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.source.Source;
import tv.exstream.source.Sources;
import tv.exstream.webhook.ToldTroubles;

/// Puts together what hears of news by itself.
@Configuration(proxyBeanMethods = false)
class HearingConfiguration {
    @Bean
    SessionNews sessionNews(News news) {
        return new SessionNews(news);
    }

    @Bean
    ChannelEditNews channelEditNews(News news, Channels channels) {
        return new ChannelEditNews(news, channels);
    }

    @Bean
    ScanNews scanNews(News news, Scans scans, Sources sources, ToldTroubles told) {
        var listener =
                new ScanNews(
                        news,
                        new OpenTroubles(told, ToldTroubles.Kind.SOURCE),
                        () -> names(scans, sources));
        scans.listen(listener);
        return listener;
    }

    /// Those that are stored as well: one that is being changed, or not yet begun after a start, is nobody's to scan.
    private static Set<String> names(Scans scans, Sources sources) {
        return Stream.concat(
                        scans.subjects().stream().map(Subject::name),
                        sources.all().stream().map(Source::name))
                .collect(Collectors.toSet());
    }

    @Bean
    SettingsNews settingsNews(News news, LiveConfig live) {
        var listener = new SettingsNews(news, live.now());
        live.listen(listener::changed);
        return listener;
    }
}
