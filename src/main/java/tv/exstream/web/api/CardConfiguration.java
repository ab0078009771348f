package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.library.Library;
import tv.exstream.library.Scans;
import tv.exstream.media.MediaItems;
import tv.exstream.prepare.Cards;

/// Puts together what people do with cards.
@Configuration(proxyBeanMethods = false)
class CardConfiguration {
    private final LiveConfig live;

    CardConfiguration(LiveConfig live) {
        this.live = live;
    }

    @Bean
    CardView cardView(Cards cards, MediaItems media, Channels channels, Scans scans) {
        return new CardView(
                new CardView.Drawn(cards, media, live.now().cardFolder()),
                channels,
                live.of(Config::screens),
                () -> scans.startOnceMore(Library.CARDS));
    }
}
