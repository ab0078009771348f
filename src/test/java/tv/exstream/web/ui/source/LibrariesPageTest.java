package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanState;

@Timeout(60)
class LibrariesPageTest {
    private final SourcesServer server = new SourcesServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private int list(String name, String more) {
        return server.add(
                "{'name': '%s', 'origin': {'type': 'm3u', 'address': 'http://a.example/get.php?username=u&password=word'}%s}"
                        .formatted(name, more));
    }

    @Test
    void withoutAnythingThePageLeadsOn() {
        assertThat(server.text("/libraries"))
                .contains("Nothing to read from yet", "Folders", "Add a source");
    }

    @Test
    @DisplayName("H42: a source is shown with its kind and where it is, without what may be secret")
    void aSourceIsShown() {
        int id = list("My list", "");
        server.until("My list", ScanState.ENDED);

        assertThat(server.text("/libraries"))
                .contains("My list M3U list Fine http://a.example/get.php?…")
                .contains("Last read:", "Read now", "Change", "Pause")
                .doesNotContain("Nothing to read from yet", "word");
        assertThat(server.page("/libraries"))
                .contains("data-api=\"POST api/jobs/My%20list\"")
                .contains("data-api=\"DELETE api/sources/" + id + "\"")
                .contains("Remove My list? Its media and live channels go");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        list("away", "");
        server.until("away", ScanState.ENDED);

        assertThat(server.text("/libraries"))
                .contains("Not readable", "It could not be read: it does not answer");
        assertThat(server.inGerman("/libraries")).contains("Nicht lesbar");
    }

    @Test
    @DisplayName("UI-22: what is being read says how far it is and can be stopped")
    void whatRunsCanBeStopped() {
        list("slow", "");
        server.until("slow", ScanState.RUNNING);

        assertThat(server.page("/libraries"))
                .contains("data-api=\"DELETE api/jobs/slow\"", "<progress")
                .doesNotContain("POST api/jobs/slow");
    }

    @Test
    void whatIsPausedIsResumedByTheSettingsThatThePageSends() {
        int id = list("Quiet", ", 'enabled': false, 'refresh': 'PT6H'");
        String page = server.page("/libraries");

        assertThat(page).contains("Paused", "Resume");
        String body =
                page.replaceAll(
                                "(?s).*data-api=\"PATCH api/sources/%d\" data-body=\"([^\"]*)\".*"
                                        .formatted(id),
                                "$1")
                        .replace("&quot;", "\"");
        assertThat(body)
                .as("nothing that somebody else may have changed")
                .isEqualTo("{\"enabled\":true}");
        assertThat(server.send("PATCH", "/api/sources/" + id, body).statusCode()).isEqualTo(200);
        assertThat(server.get("/api/sources/" + id).body())
                .contains("\"enabled\":true", "\"refresh\":\"PT6H\"");
        assertThat(server.text("/libraries")).contains("Pause").doesNotContain("Paused");
    }

    @Test
    @DisplayName("H23: folders are a library of their own, and whatever is in a report is text")
    void foldersAreALibrary() {
        server.scanned(
                "local",
                Map.of(
                        Outcome.ADDED,
                        Findings.of(3),
                        Outcome.FAILED,
                        Findings.of(1, new Finding("/media/films/<b>.mkv", "it is no film"))),
                Findings.NONE);

        assertThat(server.text("/libraries"))
                .contains("Folders of this machine Needs a look /media/films")
                .contains("3 new", "1 unreadable", "1,200 unchanged");
        assertThat(server.page("/libraries")).contains("libraries/local/report");
        assertThat(server.page("/libraries/local/report"))
                .contains("/media/films/&lt;b&gt;.mkv")
                .doesNotContain("<b>.mkv");
    }
}
