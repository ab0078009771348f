package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class RequestTextTest {
    @Test
    void textOfAllLanguagesIsRead() throws IOException {
        assertThat(RequestText.of(body("Fernsehen ü 電視 📺".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("Fernsehen ü 電視 📺");
    }

    @Test
    void whatIsNoTextIsRefusedAndNotKeptBroken() {
        assertThatThrownBy(
                        () -> RequestText.of(body("Müller".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage("body must be UTF-8");
    }

    @Test
    @DisplayName("INF-24: a body that is too long is refused")
    void aBodyThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> RequestText.of(body(new byte[11]), 10))
                .hasMessage("body must have at most 10 bytes");
    }

    private static InputStream body(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
