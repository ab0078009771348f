package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.TestServer;

/// What is around every page, over HTTP.
@ExtendWith(OutputCaptureExtension.class)
class FrameTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(UiConfiguration.class, DesignPage.class, Troubles.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-              | -           | en    | Skip to the content",
                "de             | -           | de    | Zum Inhalt springen",
                "de-AT,en;q=0.5 | -           | de-AT | Zum Inhalt springen",
                "fr,de;q=0.8    | -           | de    | Zum Inhalt springen",
                "fr             | -           | en    | Skip to the content",
                "en-GB          | language=de | de    | Zum Inhalt springen",
                "de,en-GB       | language=en | en-GB | Skip to the content",
                "de             | language=xx | de    | Zum Inhalt springen",
                "de             | language=<b | de    | Zum Inhalt springen"
            })
    void theLanguageIsTheChosenOneElseTheFirstThatIsSpoken(
            String accepted, String cookie, String tag, String skip) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url("/design"));
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }

        HttpResponse<String> page = server.send(request.build());

        assertThat(page.body()).contains("<html lang=\"%s\"".formatted(tag), ">" + skip + "<");
        assertThat(page.headers().allValues("Vary"))
                .anyMatch(vary -> vary.contains("Accept-Language") && vary.contains("Cookie"));
    }

    @Test
    void textsOfScriptsAreAModuleInTheLanguageOfThePage() {
        HttpResponse<String> german =
                server.send(asked("/ui/texts.js", "Accept-Language", "de-AT"));

        assertThat(german.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/javascript");
        assertThat(german.body())
                .contains("export const LANGUAGE = \"de-AT\";", "\"js.undo\":\"Rückgängig\"")
                .doesNotContain("frame.skip");
        assertThat(server.get("/ui/texts.js").body()).contains("\"js.undo\":\"Undo\"");
    }

    @Test
    void textsOfSchedulesAreAModuleThatAddsThemToTheOthers() {
        HttpResponse<String> german =
                server.send(asked("/ui/schedule-texts.js", "Accept-Language", "de-AT"));

        assertThat(german.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/javascript");
        assertThat(german.body())
                .startsWith("import { TEXTS } from \"./texts.js\";")
                .contains("Object.assign(TEXTS, {", "\"js.schedule.saved\":\"")
                .doesNotContain("\"js.undo\"");
        assertThat(server.get("/ui/texts.js").body()).doesNotContain("\"js.schedule.");
    }

    @Test
    void browsersAreToldWhatNoPageMayDo() {
        HttpResponse<String> page = server.get("/design");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<style", " style=\"", "onclick", "src=\"http", "href=\"http");
    }

    @DisplayName("F25: links lead to the right place wherever a reverse proxy has put the server")
    @Test
    void linksAreRelativeToThePage() {
        assertThat(server.get("/design").body())
                .containsPattern("href=\"ui/~\\w+\\.en/design\\.css\"")
                .contains("href=\"health\"", "href=\"./\"")
                .doesNotContain("href=\"/", "src=\"/");
        assertThat(people("/no/such/page").body())
                .containsPattern("href=\"\\.\\./\\.\\./ui/~\\w+\\.en/design\\.css\"")
                .contains("href=\"../../health\"", "href=\"../../\"");
    }

    @Test
    @DisplayName("UI-1: the menu says where one is, on each page and in each language")
    void theMenuSaysWhereOneIsOnEachPageAndInEachLanguage() {
        String open = "href=\"../%s\" aria-current=\"page\"";
        for (int asked = 0; asked < 2; asked++) {
            assertThat(people("/jobs/none").body())
                    .contains(open.formatted("jobs"), ">Jobs<")
                    .doesNotContain(open.formatted("audit"));
            assertThat(people("/audit/none").body())
                    .contains(open.formatted("audit"))
                    .doesNotContain(open.formatted("jobs"));
            assertThat(server.send(german("/jobs/none")).body())
                    .contains(open.formatted("jobs"), ">Aufgaben<");
        }
    }

    @Test
    void theFootSaysWhereOneIsToo() {
        String open = "href=\"../%s\" aria-current=\"page\"";

        assertThat(people("/channels/none").body().split(open.formatted("channels"), -1))
                .as("the menu, the menu of phones and the foot")
                .hasSize(4);
        assertThat(people("/jobs/none").body().split(open.formatted("channels"), -1)).hasSize(1);
    }

    private static HttpRequest german(String path) {
        return HttpRequest.newBuilder(server.url(path))
                .headers("Accept", "text/html", "Accept-Language", "de")
                .build();
    }

    @Test
    void peopleSeeAPageWhereNothingIs() {
        HttpResponse<String> page = people("/no/such/page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>There is nothing here</h1>", "Go to the guide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/iptv/nothing", "/ui/nothing.js"})
    void programsGetAProblemEvenWhereTheySayTheyAreBrowsers(String path) {
        HttpResponse<String> answer = people(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void whoDoesNotAskForAPageGetsAProblem() {
        assertThat(server.get("/no/such/page").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void aKnownProblemIsSaidInItsWordsAsText() {
        HttpResponse<String> page = people("/trouble/known");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("no channel has the number &lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    @DisplayName("H44: a parameter that is no text is refused, to people and to programs")
    void aParameterThatIsNoTextIsRefused(CapturedOutput output) {
        HttpResponse<String> page = people("/trouble/asked?what=%F0");
        HttpResponse<String> answer = server.get("/trouble/asked?what=%F0");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).contains("html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("must be text in UTF-8");
        assertThat(output.getAll()).doesNotContain("incident=");
    }

    @Test
    void whatMediaServersCallIsForPrograms() {
        assertThat(people("/hooks/media-servers/1/x").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void whatNobodyExpectedHasANumberThatIsInTheLog(CapturedOutput output) {
        HttpResponse<String> page = people("/trouble/bug");

        assertThat(page.statusCode()).isEqualTo(500);
        String incident = page.body().replaceAll("(?s).*lang=\"en\">([0-9a-f]{8})<.*", "$1");
        assertThat(incident).matches("[0-9a-f]{8}");
        assertThat(page.body()).doesNotContain("a secret detail");
        assertThat(output.getAll()).containsOnlyOnce("incident=" + incident);
    }

    @Test
    void aPageThatBreaksWhileItIsWrittenIsAPageToo() {
        HttpResponse<String> page = people("/trouble/template");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Something went wrong").doesNotContain("Exception");
    }

    @Test
    void theDesignShowsEveryIcon() {
        String icons = TextFiles.read(TextFiles.RESOURCES.resolve("templates/icon.html"));
        String page = server.get("/design").body();

        Pattern.compile("th:fragment=\"icon-(\\w+)\"")
                .matcher(icons)
                .results()
                .forEach(icon -> assertThat(page).contains("<code>" + icon.group(1) + "</code>"));
    }

    private static HttpResponse<String> people(String path) {
        return server.send(asked(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    private static HttpRequest asked(String path, String header, String value) {
        return HttpRequest.newBuilder(server.url(path)).header(header, value).build();
    }

    @Controller
    static class Troubles {
        @GetMapping("/trouble/asked")
        @ResponseBody
        String asked(@RequestParam String what) {
            return what;
        }

        @GetMapping("/trouble/known")
        String known() {
            throw new ProblemException(
                    Problem.CHANNEL_NOT_FOUND, "no channel has the number <script>alert(1)");
        }

        @GetMapping("/trouble/bug")
        String bug() {
            throw new IllegalStateException("a secret detail");
        }

        @GetMapping("/trouble/template")
        String template() {
            return "no/such/template";
        }
    }
}
