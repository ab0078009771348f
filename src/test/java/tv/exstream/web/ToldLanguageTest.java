package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.ui.UiConfiguration;

@Timeout(60)
class ToldLanguageTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(UiConfiguration.class, Sayings.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"de, de", "de-AT, de-AT", "en, en", "fr, en"})
    void anAnswerWithWordsSaysOfWhichLanguageTheyAre(String asked, String told) {
        assertThat(language(answer("/api/words", asked))).isEqualTo(told);
    }

    @Test
    void programsThatAskForNoLanguageAreToldThatTheirsIsEnglish() {
        assertThat(language(server.get("/api/words"))).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"/api/quoted", "/api/number"})
    void whatIsTheSameInEveryLanguageSaysNone(String path) {
        assertThat(language(answer(path, "de"))).isEmpty();
    }

    @Test
    void anAnswerThatSaysItByItselfIsLeftAlone() {
        assertThat(language(answer("/api/own", "de"))).isEqualTo("fr");
    }

    private static HttpResponse<String> answer(String path, String language) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("Accept-Language", language)
                        .build());
    }

    private static String language(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Content-Language").orElse("");
    }

    @RestController
    static class Sayings {
        private final RemarkTexts texts;

        Sayings(RemarkTexts texts) {
            this.texts = texts;
        }

        record Saying(String text) {}

        @GetMapping("/api/words")
        Saying words() {
            return new Saying(texts.said(Remark.of(Demand.NOT_BLANK, "name")));
        }

        @GetMapping("/api/quoted")
        Saying quoted() {
            return new Saying(texts.said(Remark.quoted("a stranger says so")));
        }

        @GetMapping("/api/number")
        int number() {
            return 4;
        }

        @GetMapping("/api/own")
        ResponseEntity<Saying> own() {
            return ResponseEntity.ok().header("Content-Language", "fr").body(words());
        }
    }
}
