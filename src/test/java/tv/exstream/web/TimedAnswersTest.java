package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Timeout(60)
class TimedAnswersTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(Halves.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @DisplayName("INF-24: the interface says how long an answer took to make, also a refusal")
    @ValueSource(strings = {"/api/half?of=4", "/api/half?of=many"})
    void answersSayHowLongTheyTook(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.headers().firstValue(TimedAnswers.HEADER))
                .hasValueSatisfying(text -> assertThat(text).matches("app;dur=[0-9]+\\.[0-9]"));
    }

    @Test
    void whatPlayersAskForSaysNothing() {
        assertThat(server.get("/iptv/half?of=4").headers().firstValue(TimedAnswers.HEADER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, app;dur=0.0", "1250000, app;dur=1.3", "61000000000, app;dur=61000.0"})
    void itIsInMilliseconds(long nanos, String text) {
        assertThat(TimedAnswers.text(nanos)).isEqualTo(text);
    }

    @RestController
    static class Halves {
        @GetMapping({"/api/half", "/iptv/half"})
        int half(@RequestParam int of) {
            return of / 2;
        }
    }
}
