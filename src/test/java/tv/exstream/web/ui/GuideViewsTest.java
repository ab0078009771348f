package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.exstream.web.TestServer;
import tv.exstream.web.ui.watch.MultiPage;

class GuideViewsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                TestServer.of(
                        UiConfiguration.class, GuidePage.class, MultiPage.class, Watchers.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachAddressSaysWhatOfTheGuideIsMeant() {
        assertThat(server.get("/").body()).contains("data-view=\"guide\"");
        assertThat(server.get("/now").body())
                .contains("data-view=\"now\"")
                .contains("<title>On now");
        assertThat(server.get("/player/5.1").body())
                .contains("data-view=\"player\"")
                .contains("data-number=\"5.1\"");
    }

    @Test
    void onlyWhoLooksAfterChannelsHasAPlaceForTheReasonOfAnAiring() {
        HttpRequest viewer =
                HttpRequest.newBuilder(server.url("/")).header(Watchers.AGE, "99").build();

        assertThat(server.get("/").body()).contains("id=\"details-reasons\"");
        assertThat(server.send(viewer).body())
                .contains("id=\"details\"")
                .doesNotContain("id=\"details-reasons\"");
    }

    @Test
    void aNumberThatIsNoneIsText() {
        assertThat(server.get("/player/%22%3E%3Cscript%3E").body())
                .contains("data-number=\"&quot;&gt;&lt;script&gt;\"");
    }

    @Test
    void severalAtOnceAreFour() {
        String page = server.get("/multi").body();

        assertThat(page.split("class=\"tile\"", -1)).hasSize(5);
        assertThat(page).contains("aria-label=\"Channel at place 4\"");
    }
}
