package tv.exstream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class WebhookSecretTest {
    /// The example that the Standard Webhooks libraries test themselves with.
    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature =
                secret.signature(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretThatIsDrawnIsAnotherEachTimeAndLongEnough() {
        var random = new SecureRandom();
        WebhookSecret one = WebhookSecret.drawn(random);

        assertThat(WebhookSecret.drawn(random).text()).isNotEqualTo(one.text());
        assertThat(Base64.getDecoder().decode(one.text().substring("whsec_".length()))).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_not base64 at all, however long it is",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
                        + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void whatIsNoSecretIsRefusedWithoutSayingWhatItWas(String text) {
        assertThatThrownBy(() -> new WebhookSecret(text))
                .isInstanceOf(ProblemException.class)
                .message()
                .startsWith("secret must be whsec_ and 24..64 bytes")
                .doesNotContain("MfKQ", "c2hvcnQ", "however");
    }

    @Test
    void aSecretDoesNotWriteItselfOut() {
        assertThat(WebhookSecret.drawn(new SecureRandom())).hasToString("***");
    }
}
