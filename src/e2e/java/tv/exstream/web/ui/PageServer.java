package tv.exstream.web.ui;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ApiParts;
import tv.exstream.web.api.Station;
import tv.exstream.web.ui.watch.MultiPage;

/// The real page and the real JSON interface over a made-up [Station] whose channels play a canned minute.
final class PageServer implements AutoCloseable {
    /// Goes on from the noon of viewers, so that a test knows what is of today. The server and what it shows go by this clock.
    private static final InstantSource CLOCK = noon();

    final Station station;
    private final TestServer server;

    private PageServer(Station station) {
        this.station = station;
        this.server =
                TestServer.withLastingFiles(
                        station.views(),
                        Noon.class,
                        UiConfiguration.class,
                        GuidePage.class,
                        MultiPage.class,
                        ApiParts.class,
                        CannedChannel.class,
                        CannedReasons.class,
                        Watchers.class);
    }

    static PageServer of(int channels) {
        return new PageServer(Station.of(channels, CLOCK));
    }

    /// The same, and another one that is hidden, with the number after them.
    static PageServer hidingOneMoreThan(int channels) {
        return new PageServer(Station.hidingLast(channels + 1, CLOCK));
    }

    static PageServer showing(String title) {
        return new PageServer(Station.showing(title, CLOCK));
    }

    private static InstantSource noon() {
        Clock system = Clock.system(Browser.ZONE);
        ZonedDateTime now = ZonedDateTime.now(system);
        return Clock.offset(system, Duration.between(now, now.with(LocalTime.NOON)));
    }

    URI page() {
        return server.url("/");
    }

    URI url(String path) {
        return server.url(path);
    }

    CannedChannel channel() {
        return server.bean(CannedChannel.class);
    }

    CannedReasons reasons() {
        return server.bean(CannedReasons.class);
    }

    @Override
    public void close() {
        server.close();
    }

    /// The clock of the server.
    static final class Noon {
        @Bean
        @Primary
        InstantSource noonClock() {
            return CLOCK;
        }
    }
}
