package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.LiveConfig;
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
        assertThat(server.get("/").body()).contains("id=\"details-reasons\"");
        assertThat(asViewer("/"))
                .contains("id=\"details\"")
                .doesNotContain("id=\"details-reasons\"");
    }

    @Test
    void viewersAreNotShownWhatTheyAreNotTold() {
        assertThat(server.get("/").body()).contains("id=\"strip\"", "data-tells=\"health\"");
        assertThat(asViewer("/"))
                .contains("data-tells=\"connection\"")
                .doesNotContain("id=\"strip\"", "id=\"stat-viewers\"");
    }

    @Test
    void onlyWhoMayLookForMediaReadsWhereTheyAre() {
        assertThat(server.get("/").body()).contains("id=\"scan\"", "<code>/media/tv</code>");
        assertThat(asViewer("/"))
                .contains("<h2 id=\"empty-title\">No channels to watch</h2>")
                .doesNotContain("id=\"scan\"", "id=\"empty-folders\"", "/media/tv");
    }

    private static String asViewer(String path) {
        return server.send(
                        HttpRequest.newBuilder(server.url(path)).header(Watchers.AGE, "99").build())
                .body();
    }

    @Test
    @DisplayName(
            "while sample clips are drawn for who has named no folder the guide says how many there are; folders are those of this moment")
    void sampleClipsThatAreDrawnAreCounted(@TempDir Path data) throws IOException {
        LiveConfig live = server.bean(LiveConfig.class);
        Config before = live.now();
        assertThat(server.get("/").body()).contains("<code>/media/tv</code>");

        live.become(
                ConfigReader.read(CommandLine.parse(List.of("--data", data.toString())), Map.of()));
        try {
            assertThat(server.get("/").body()).doesNotContain("/media/tv", "id=\"empty-drawn\"");
            Files.createDirectories(live.now().unfinishedSamples());
            assertThat(server.get("/").body()).contains("<p id=\"empty-drawn\">0 so far.</p>");
        } finally {
            live.become(before);
        }
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
