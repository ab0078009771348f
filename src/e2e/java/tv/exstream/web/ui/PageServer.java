package tv.exstream.web.ui;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final Afternoon CLOCK = new Afternoon();

    final Station station;
    private final TestServer server;

    private PageServer(Station station) {
        this.station = station;
        this.server =
                TestServer.withLastingFiles(
                        station.views(),
                        AfternoonClock.class,
                        UiConfiguration.class,
                        GuidePage.class,
                        MultiPage.class,
                        ApiParts.class,
                        CannedChannel.class,
                        CannedReasons.class,
                        Watchers.class);
    }

    static PageServer of(int channels) {
        return new PageServer(Station.of(channels, CLOCK.begin()));
    }

    /// The same, and another one that is hidden, with the number after them.
    static PageServer hidingOneMoreThan(int channels) {
        return new PageServer(Station.hidingLast(channels + 1, CLOCK.begin()));
    }

    static PageServer showing(String title) {
        return new PageServer(Station.showing(title, CLOCK.begin()));
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

    /// Goes on from 12:35 of viewers with each server, so that a test knows what is of today, and that the first channels go on with what
    /// they show for a quarter of an hour, in summer and in winter. The server and what it shows go by this clock.
    private static final class Afternoon implements InstantSource {
        private static final LocalTime BEGIN = LocalTime.of(12, 35);

        private volatile InstantSource clock = begun();

        InstantSource begin() {
            clock = begun();
            return this;
        }

        private static Clock begun() {
            Clock system = Clock.system(Browser.ZONE);
            ZonedDateTime now = ZonedDateTime.now(system);
            return Clock.offset(system, Duration.between(now, now.with(BEGIN)));
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }

    /// The clock of the server.
    static final class AfternoonClock {
        @Bean
        @Primary
        InstantSource afternoonClock() {
            return CLOCK;
        }
    }
}
