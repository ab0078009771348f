package tv.exstream.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The body of a request as text.
///
/// End points that read it say [#JSON] and [#UNSAID] of what they take: a form, which is what `curl -d` sends by itself, would be
/// read by the web server before it comes here.
final class RequestText {
    static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    static final String MERGE_PATCH = "application/merge-patch+json";

    static final String YAML = "application/yaml";

    /// What YAML was called before RFC 9512.
    static final String EARLIER_YAML = "application/x-yaml";

    /// What a request without a type counts as.
    static final String UNSAID = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    /// Some thousand items of a schedule; keeps what one request can cost small.
    static final int MOST_BYTES = 1_024 * 1_024;

    /// What a person may take for such a text by mistake: a picture; arbitrary.
    private static final long MISTAKEN_BYTES = 20_000_000;

    private RequestText() {}

    /// @throws ProblemException INVALID_VALUE when it is longer than [#MOST_BYTES] or no UTF-8
    static String of(InputStream body) throws IOException {
        return of(body, MOST_BYTES);
    }

    /// @throws ProblemException INVALID_VALUE when it is longer than that or no UTF-8
    static String of(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            // Clients read an answer only when they have sent everything.
            long _ = body.skip(MISTAKEN_BYTES);
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.BODY_LONG, most);
        }
        return text(bytes);
    }

    /// What is no text would be kept with other characters in it.
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(Problem.INVALID_VALUE, e, Objection.BODY_NO_TEXT);
        }
    }
}
