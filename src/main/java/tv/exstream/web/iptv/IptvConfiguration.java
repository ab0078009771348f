package tv.exstream.web.iptv;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.guide.Xmltv;
import tv.exstream.web.BaseUrls;

/// Puts the end points of players together.
@Configuration(proxyBeanMethods = false)
class IptvConfiguration {
    /// For 1,000 channels and a week that is some 30 MB compressed; together with what one document needs while it is written the
    /// guide stays below 64 MB.
    private static final long FRAGMENT_BYTES = 40_000_000;

    /// Of each age that accounts are limited to: those of some hundred channels; what does not fit is written anew.
    private static final long LIMITED_FRAGMENT_BYTES = 3_000_000;

    private static final Duration IDLE = Duration.ofSeconds(10);

    /// As many guides as may be written at once before some do without.
    private static final int MOST_WAITING = 16;

    @Bean
    AskedBase askedBase(BaseUrls bases) {
        return new AskedBase(bases);
    }

    @Bean
    ArtworkRoutes.Shelf pictureShelf(LiveConfig live) {
        return new ArtworkRoutes.Shelf(live.of(config -> config.media().folders()));
    }

    @Bean
    XmltvRoutes.Store xmltvStore() {
        return new XmltvRoutes.Store(
                new FragmentShelf(FRAGMENT_BYTES, LIMITED_FRAGMENT_BYTES), new InPairs(beside()));
    }

    @Bean
    XmltvRoutes.Writing xmltvWriting(
            Xmltv xmltv, XmltvRoutes.Window window, XmltvRoutes.Store store) {
        return new XmltvRoutes.Writing(xmltv, window, store);
    }

    @Bean
    XmltvRoutes.Window xmltvWindow(LiveConfig live, InstantSource clock) {
        return new XmltvRoutes.Window(live.of(Config::guide), clock);
    }

    /// One thread for all guides that are being written, a platform thread because a query holds the carrier of a virtual one. It
    /// ends when nobody has asked for a guide for a while.
    private static Executor beside() {
        return new ThreadPoolExecutor(
                0,
                1,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("guide-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
