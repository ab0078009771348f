package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.api.SentProgrammes;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

/// The log of what a channel has sent, over HTTP.
@Timeout(60)
class AsRunPageTest {
    private static TestServer server;
    private static Database database;
    private static SentProgrammes sent;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database, ChannelParts.class, UiConfiguration.class, AsRunPage.class);
        sent = SentProgrammes.on(server, 5);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void whatWasSentStandsBesideThePlan() {
        String page = page(sent.page());

        assertThat(PageText.words(page))
                .contains("Alpha", "Joined late", "With a screen", "a screen stood in for");
        assertThat(page)
                .contains("data-length=\"900\"", "data-length=\"7\"", "datetime=\"" + start())
                .contains("href=\"../../media/");
    }

    @Test
    void theDayIsThereAsATable() {
        String day = start().substring(0, 10);

        assertThat(page(sent.page()))
                .containsPattern(
                        "api/channels/5/as-run.csv\\?from=%sT00:00:00Z&amp;to=".formatted(day))
                .contains("max=\"", "value=\"" + day + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=JOINED_LATE, Alpha, Nothing of the day is like that",
        "outcome=trouble, With a screen, Nothing of the day is like that",
        "q=alPH, Alpha, Nothing of the day is like that",
        "q=nothing of the kind, Nothing of the day is like that, Alpha",
        "outcome=OTHER_FILE, Nothing of the day is like that, Alpha"
    })
    void whatIsWantedIsFound(String wanted, String shown, String left) {
        String page = PageText.words(list(sent.page() + "&" + wanted.replace(" ", "%20")));

        assertThat(page).contains(shown).doesNotContain(left);
    }

    @Test
    void onADayWithoutProgrammesNothingIsListed() {
        String page = page("/channels/5/as-run?day=2001-02-03");

        assertThat(PageText.words(page)).contains("Nothing is recorded of this day");
        assertThat(page).contains("day=2001-02-02", "day=2001-02-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "1999-12-31",
                "2100-01-01",
                "%2B999999999-12-31",
                "%2B300000000-01-01",
                "-999999999-01-01"
            })
    void whatIsNoDayOfAnyTimelineIsRefused(String day) {
        var answer = server.get("/channels/5/as-run?day=" + day);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void thePageSpeaksGermanToWhoDoes() {
        HttpRequest asked =
                HttpRequest.newBuilder(server.url(sent.page()))
                        .header("accept-language", "de")
                        .build();

        assertThat(server.send(asked).body())
                .contains("Später eingeschaltet", "Der Tag davor")
                .doesNotContain("??");
    }

    private static String start() {
        return sent.over().getFirst().start().toString();
    }

    private static String list(String path) {
        return page(path).split("id=\"list\"", 2)[1];
    }

    private static String page(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PageText.main(answer.body());
    }
}
