package tv.exstream.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// By what a receiver knows that we told it. It never writes itself out.
///
/// Source: Standard Webhooks 1.0: `whsec_` and 24 to 64 bytes in base64.
///
/// @param text whoever asks for it keeps it out of logs
public record WebhookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int DRAWN_BYTES = 32;
    private static final int MOST_CHARS = 200;
    private static final String ALGORITHM = "HmacSHA256";

    /// @throws ProblemException INVALID_VALUE when it is none; the message does not say what was found
    public WebhookSecret {
        text = text.strip();
        int bytes = text.length() <= MOST_CHARS && text.startsWith(PREFIX) ? size(text) : -1;
        if (bytes < LEAST_BYTES || bytes > MOST_BYTES) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(Demand.SECRET_WRONG, "secret", PREFIX, LEAST_BYTES, MOST_BYTES));
        }
    }

    public static WebhookSecret drawn(SecureRandom random) {
        byte[] bytes = new byte[DRAWN_BYTES];
        random.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /// The value of the header `webhook-signature` for a message.
    ///
    /// @param id of the message
    /// @param at when it is sent, to the second
    public String signature(String id, Instant at, String body) {
        String signed = "%s.%d.%s".formatted(id, at.getEpochSecond(), body);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(text), ALGORITHM));
            byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }

    private static int size(String text) {
        try {
            return key(text).length;
        } catch (IllegalArgumentException _) {
            return -1;
        }
    }

    private static byte[] key(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }
}
