package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.client.Television.OVER_A_JOIN;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.Patience;
import tv.exstream.client.Audience.Watcher;
import tv.exstream.web.ui.Browser;
import tv.exstream.web.ui.Browser.Screen;

/// Players in a browser watch over a join: those of another site's page, and the product's own page.
@ExtendWith(Television.Shared.class)
class BrowserPlayersTest {
    /// Without a fast machine a video may wait for its decoder now and then.
    private static final String SLOW_MACHINE = "bufferStalledError fatal=false";

    /// What Chromium calls itself.
    private static final String BROWSER = "Chrome/";

    /// What a player and the server may differ by: less than a frame, and what they round.
    private static final Duration FRAME = Duration.ofMillis(40);

    /// In the middle of a programme and of a GOP.
    private static final long LATER = 3;

    private static Television television;
    @RegisterExtension private static final Browser browser = new Browser();

    private static PlayerSite site;
    private static Instant opened;
    private static Past programme;
    private static PlayerPage live;
    private static PlayerPage past;
    private static PlayerPage stream;

    @BeforeAll
    static void begin(Television shared) {
        television = shared;
        site = new PlayerSite();
        opened = television.now();
        live = site.hls(browser, television.url("/iptv/channel/1.m3u8"));
        programme = television.past();
        past = site.hls(browser, television.url(programme.path(LATER)));
        stream = site.mpegts(browser, television.url("/iptv/channel/1.ts"));
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @Test
    void theServerCountsThemAll() {
        Audience audience = television.audience();
        audience.await("1", Watch.STREAM, BROWSER);

        Patience.until(
                "one player is live and one is behind",
                Run.PATIENCE,
                () -> {
                    List<Double> behind =
                            audience.now().stream()
                                    .filter(watcher -> watcher.kind().equals(Watch.HLS))
                                    .filter(watcher -> watcher.agent().contains(BROWSER))
                                    .map(Watcher::behindSeconds)
                                    .sorted()
                                    .toList();
                    return behind.size() == 2 && behind.getFirst() == 0 && behind.getLast() > 1;
                });
    }

    @Test
    void hlsJsPlaysWhatIsOn() {
        live.awaitPlayed(OVER_A_JOIN);

        assertThat(live.begun()).isBetween(opened.minus(FRAME), television.now());
        assertPlayed(live);
    }

    @Test
    void hlsJsPlaysWhatWasOnFromTheInstantThatWasAskedFor() {
        past.awaitPlayed(OVER_A_JOIN);

        Instant wanted = Instant.ofEpochSecond(programme.start().getEpochSecond() + LATER);
        assertThat(past.begun()).isBetween(wanted.minus(FRAME), wanted.plus(FRAME));
        assertPlayed(past);
    }

    @Test
    void mpegtsJsPlaysTheStream() {
        stream.awaitPlayed(OVER_A_JOIN);

        assertPlayed(stream);
    }

    @Test
    void thePageOfTheProductPlays() {
        Page page = browser.open(Screen.DESK, television.url("/"));
        page.locator(".row[aria-rowindex='2'] .channel").click();

        page.waitForFunction(
                "seconds => document.getElementById('video').currentTime > seconds",
                (int) OVER_A_JOIN.toSeconds(),
                new Page.WaitForFunctionOptions().setTimeout(Run.PATIENCE.toMillis()));

        assertThat(page.locator("#stage-title").textContent()).isIn(Television.TITLES);
        assertThat(browser.takeErrors()).isEmpty();
    }

    private static void assertPlayed(PlayerPage page) {
        assertThat(page.trouble()).filteredOn(each -> !each.equals(SLOW_MACHINE)).isEmpty();
        assertThat(page.frames()).isGreaterThan(100);
        assertThat(page.sound()).isPositive();
        assertThat(page.width()).isEqualTo(320);
    }
}
