package tv.exstream.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final URI HERE = URI.create("https://a.example/x?token=secret");
    private static final Place ELSEWHERE = Place.ofInternet(URI.create("https://b.example/y"));

    private final Question question = Question.get(HERE, PATIENCE);

    @ParameterizedTest
    @DisplayName("H08: a header that ends the line, or has what is no text, is refused")
    @ValueSource(strings = {"x\r\nHost: y", "x\ny", "x\u0000", "\u00e9", "x\u007f"})
    void aValueEndsNoLine(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.with("User-Agent", value))
                .withMessageContaining("User-Agent")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(value));
    }

    @ParameterizedTest
    @DisplayName("H08: headers that say where a message goes or ends are sent for nobody")
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Transfer-Encoding",
                "Connection",
                "Upgrade",
                "Expect",
                "Proxy-Authorization",
                "X-Forwarded-For",
                "x-exstreamtv-from",
                "User-Agent\r\nHost",
                "",
                "Set-Cookie"
            })
    void unsafeNamesAreRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> question.with(name, "x"));
    }

    @Test
    void theLastValueOfAHeaderCounts() {
        assertThat(question.with("referer", "a").with("Referer", "b").headers())
                .hasSize(1)
                .containsEntry("Referer", "b");
    }

    @Test
    @DisplayName("H42: nothing of a question that may be a secret is written out")
    void aQuestionHidesItsSecrets() {
        assertThat(question.with("Authorization", "Bearer secret"))
                .hasToString("GET https://a.example/…");
    }

    @Test
    void whatIsPostedIsSentOnceAndItsAnswerFetched() throws Exception {
        Question post = question.posting("text/plain", "x".getBytes(StandardCharsets.UTF_8));

        Question next = post.redirected(ELSEWHERE, 303);

        assertThat(next.method()).isEqualTo("GET");
        assertThat(next.body()).isEmpty();
        assertThat(next.headers()).isEmpty();
        assertThat(post.redirected(Place.ofPerson(HERE), 308)).isEqualTo(post);
    }
}
