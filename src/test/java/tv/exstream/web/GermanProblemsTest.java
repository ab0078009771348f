package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.ui.UiConfiguration;

/// What is refused before any of our code looks at it, in the language of who asks.
@Timeout(60)
class GermanProblemsTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(UiConfiguration.class, Troubles.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /iptv/none          | unter /iptv/none ist nichts",
                "GET    | /api/number?count=x | Parameter count muss eine ganze Zahl sein: x",
                "GET    | /api/number         | Der Parameter 'count' fehlt.",
                "GET    | /api/flag?side=UP   | Parameter side muss eines von [LEFT, RIGHT] sein: UP",
                "DELETE | /api/number         | Die Methode 'DELETE' geht hier nicht.",
                "GET    | /api/away           | es gibt keinen Sender mit der Nummer 5",
                "GET    | /api/other          | a stranger says so"
            },
            quoteCharacter = '"')
    void whoAsksForGermanIsToldInGerman(String method, String path, String detail) {
        HttpResponse<String> answer = asked(method, path, "Accept-Language", "de");

        assertThat(detail(answer)).isEqualTo(detail);
        assertThat(answer.headers().firstValue("Content-Language"))
                .hasValue(path.endsWith("other") ? "en" : "de");
    }

    @Test
    void whatNobodyExpectedIsToldInGermanWithItsNumber() {
        assertThat(detail(asked("GET", "/api/bug", "Accept-Language", "de")))
                .matches("etwas Unerwartetes ist passiert; im Protokoll .* Vorfall [0-9a-f]{8}");
    }

    @Test
    void aBodyOfAnotherTypeIsToldInGerman() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/api/body"))
                        .headers("Content-Type", "text/csv", "Accept-Language", "de")
                        .POST(BodyPublishers.ofString("1"))
                        .build();

        assertThat(detail(server.send(request)))
                .startsWith("Der Content-Type 'text/csv")
                .endsWith(" geht hier nicht.");
    }

    @Test
    void theLanguageThatWasChosenForPagesCountsMore() {
        assertThat(detail(asked("GET", "/api/away", "Cookie", "language=de")))
                .startsWith("es gibt keinen Sender");
        assertThat(
                        detail(
                                asked(
                                        "GET",
                                        "/api/away",
                                        "Accept-Language",
                                        "de",
                                        "Cookie",
                                        "language=en")))
                .startsWith("no channel has");
    }

    @Test
    void whoAsksForNoLanguageIsToldInEnglish() {
        for (String header : List.of("Accept", "Accept-Language")) {
            HttpResponse<String> answer =
                    asked("GET", "/api/away", header, header.equals("Accept") ? "*/*" : "fr");

            assertThat(detail(answer)).isEqualTo("no channel has the number 5");
            assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
        }
    }

    private static HttpResponse<String> asked(String method, String path, String... headers) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .headers(headers)
                        .method(method, BodyPublishers.noBody())
                        .build());
    }

    private static String detail(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/detail").asString();
    }

    enum Side {
        LEFT,
        RIGHT
    }

    @RestController
    static class Troubles {
        @GetMapping("/api/number")
        int number(@RequestParam int count) {
            return count;
        }

        @GetMapping("/api/flag")
        Side side(@RequestParam Side side) {
            return side;
        }

        @PostMapping(path = "/api/body", consumes = "application/json")
        int body(@RequestBody int[] numbers) {
            return numbers.length;
        }

        @GetMapping("/api/away")
        String away() {
            throw ProblemException.of(Problem.CHANNEL_NOT_FOUND, Objection.NO_CHANNEL, "5");
        }

        @GetMapping("/api/other")
        String other() {
            throw new ProblemException(Problem.SOURCE_FAILED, "a stranger says so");
        }

        @GetMapping("/api/bug")
        String bug() {
            throw new IllegalStateException("a bug");
        }
    }
}
