package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.web.ui.operate.OperateServer.text;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.web.api.HealthCheck;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.HealthCheck.Weight;
import tv.exstream.web.api.Phrase;
import tv.exstream.web.api.Said;

class HealthPageTest {
    private static final HealthCheck DATABASE =
            check("database", Finding.up(Said.of(Phrase.ANSWERS)));
    private static final HealthCheck DISK =
            check("renditions", Finding.degraded(Said.quoted("there is no room: <b>3 MB</b>")));

    @Test
    void whenAllIsWellThePageSaysSoFirst() {
        try (OperateServer server = OperateServer.with(DATABASE)) {
            assertThat(text(server.get("/health")))
                    .contains("All is well 1 of 1 parts have nothing to complain about.")
                    .contains("Database Well answers");
        }
    }

    @Test
    void whatIsWrongStandsFirstInTheWordsOfThePartAsText() {
        try (OperateServer server = OperateServer.with(DATABASE, DISK)) {
            String page = text(server.get("/health"));

            assertThat(page)
                    .contains("It works, but something needs a look 1 of 2 parts")
                    .contains("Prepared programmes Needs a look there is no room: &lt;b&gt;3 MB");
            assertThat(page.indexOf("Prepared programmes")).isLessThan(page.indexOf("Database"));
        }
    }

    @Test
    void whatIsNotWellSaysWhatCanBeDoneAndWhere() {
        try (OperateServer server = OperateServer.with(DATABASE, DISK)) {
            HttpResponse<String> page = server.get("/health");

            assertThat(text(page))
                    .contains("3 MB&lt;/b&gt; Make room on the disk")
                    .contains("To “Settings”")
                    .doesNotContain("Look whether its disk is full");
            assertThat(page.body()).contains("settings#renditions\"");
        }
    }

    @Test
    void whatCanBeDoneAtOnceHasAButton() {
        try (OperateServer server =
                OperateServer.with(
                        check("hardware", Finding.down(Said.quoted("driver missing"))))) {
            assertThat(server.get("/health").body())
                    .contains("data-api=\"POST api/ffmpeg/accelerators/test\"")
                    .contains("href=\"machine\"");
        }
    }

    @Test
    void aPartThatIsDownIsTheStateOfAll() {
        try (OperateServer server =
                OperateServer.with(check("ffmpeg", Finding.down(Said.quoted("gone"))))) {
            assertThat(text(server.inGerman("/health")))
                    .contains("Etwas funktioniert nicht", "ffmpeg Ausgefallen gone");
        }
    }

    @Test
    @DisplayName(
            "UI-40: what a part says of itself is in the language of the page, and what it quotes is marked as English")
    void partsSpeakTheLanguageOfThePage() {
        HealthCheck quoting = check("ffmpeg", Finding.down(Said.quoted("no such program")));
        try (OperateServer server = OperateServer.with(DATABASE, quoting)) {
            assertThat(server.inGerman("/health").body())
                    .contains("<p>antwortet</p>", "<p lang=\"en\">no such program</p>");
        }
    }

    @Test
    void aPartWithoutANameOfItsOwnHasTheOneOfTheInterface() {
        try (OperateServer server =
                OperateServer.with(check("new part", Finding.up(Said.quoted("fine"))))) {
            assertThat(text(server.get("/health"))).contains("new part Well fine");
        }
    }

    @Test
    void thePartsAloneAreAnsweredWhenTheyAreRefreshed() {
        try (OperateServer server = OperateServer.with(DATABASE)) {
            assertThat(server.part("/health", "parts").body())
                    .startsWith("<div id=\"parts\"")
                    .doesNotContain("<html", "<h1");
        }
    }

    private static HealthCheck check(String name, Finding finding) {
        return new HealthCheck(name, Weight.ESSENTIAL, () -> finding);
    }
}
