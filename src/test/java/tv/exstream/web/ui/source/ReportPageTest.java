package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;

@Timeout(60)
class ReportPageTest {
    private final SourcesServer server = new SourcesServer();

    @BeforeEach
    void scan() {
        List<Finding> added =
                IntStream.range(0, 120)
                        .mapToObj(n -> new Finding("/media/films/%03d.mkv".formatted(n), ""))
                        .toList();
        server.scanned(
                "local",
                Map.of(
                        Outcome.ADDED,
                        new Findings(2_500, added),
                        Outcome.FAILED,
                        Findings.of(1, new Finding("/media/films/=cut.mkv", "it ends, \"early\""))),
                Findings.of(1, new Finding("/media/films/x.nfo", "it is no XML")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatNeedsALookComesFirstAndTheRestIsOnFurtherPages() {
        assertThat(server.text("/libraries/local/report"))
                .containsSubsequence("in 75 seconds", "unreadable", "warning", "new")
                .contains("new (2,500)", "1–50 of 122", "Of each kind the first thousand");
        assertThat(server.text("/libraries/local/report?page=9")).contains("101–122 of 122");
    }

    @Test
    void whyIsSaidInTheLanguageOfThePage() {
        server.scanned(
                "local",
                Map.of(
                        Outcome.SKIPPED,
                        Findings.of(1, new Finding("/media/films/x.iso", "hidden")),
                        Outcome.MOVED,
                        Findings.of(1, new Finding("/media/films/b.mkv", "was /media/a.mkv"))),
                Findings.NONE);

        assertThat(server.text("/libraries/local/report")).contains("hidden", "was /media/a.mkv");
        assertThat(server.inGerman("/libraries/local/report"))
                .contains("versteckt", "war /media/a.mkv")
                .doesNotContain("hidden<", "was /media");
    }

    @Test
    void itIsFilteredByKindAndWords() {
        assertThat(server.text("/libraries/local/report?kind=WARNING"))
                .contains("/media/films/x.nfo", "it is no XML")
                .doesNotContain("000.mkv", "cut.mkv");
        assertThat(server.text("/libraries/local/report?text=11"))
                .contains("/media/films/110.mkv", "/media/films/011.mkv")
                .doesNotContain("/media/films/000.mkv");
        assertThat(server.text("/libraries/local/report?text=nothing"))
                .contains("Nothing is like that");
    }

    @Test
    void theTableHasAllThatIsListedAndNoFormula() {
        HttpResponse<String> table = server.get("/api/libraries/local/report.csv");

        assertThat(table.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(table.body().lines().count()).isEqualTo(123);
        assertThat(table.body())
                .startsWith(
                        "kind,name,reason\r\nFAILED,\"/media/films/=cut.mkv\",\"it ends, \"\"early\"\"\"");
        assertThat(server.get("/api/libraries/local/report.csv?kind=warning").body().lines())
                .hasSize(2);
    }

    @Test
    void theInterfacePagesWhatItFound() {
        String answer =
                server.get("/api/libraries/local/report?kind=added&offset=118&limit=5").body();

        assertThat(answer)
                .contains("\"total\":120", "\"offset\":118", "118.mkv", "119.mkv", "\"WARNING\":1")
                .doesNotContain("117.mkv");
        assertThat(server.get("/api/libraries/none/report").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/libraries").body())
                .contains("\"name\":\"local\"", "/media/films");
    }
}
