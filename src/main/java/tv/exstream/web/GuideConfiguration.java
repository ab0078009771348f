package tv.exstream.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.LiveConfig;
import tv.exstream.guide.Guide;
import tv.exstream.guide.Listings;
import tv.exstream.guide.Xmltv;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.InputGuides;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Playouts;
import tv.exstream.time.TimeRange;

/// The guide, which the pages, the interface and XMLTV share.
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {
    private static final Object[] NONE = {};

    @Bean
    Guide guide(Playouts playouts, MediaItems items, InputGuides guides, LiveConfig live) {
        return new Guide(
                playouts, items, live.of(config -> config.guide().rules()), listings(guides));
    }

    private static Listings listings(InputGuides guides) {
        return new Listings() {
            @Override
            public List<GuideProgramme> on(MediaId live, TimeRange range) {
                return guides.on(live, range);
            }

            @Override
            public long version() {
                return guides.version();
            }
        };
    }

    @Bean
    Xmltv xmltv(Guide guide, LiveConfig live, MessageSource messages) {
        return new Xmltv(
                guide,
                live.of(config -> config.guide().zone()),
                live.of(config -> withheld(messages, config.guide().rules().language())));
    }

    /// @param language of the guide; in English when it is not known
    private static String withheld(MessageSource messages, String language) {
        return messages.getMessage("js.guide.withheld", NONE, Locale.forLanguageTag(language));
    }
}
