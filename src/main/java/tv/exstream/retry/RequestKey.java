package tv.exstream.retry;

import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What a client calls a request by, so that it can send it again.
///
/// @param caller who sends it: an account, or an address where nobody signed in. Two callers may use the same text
/// @param text as the client chose it
public record RequestKey(String caller, String text) {
    /// A UUID has 36; the rest is generous.
    public static final int MOST_CHARS = 200;

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1," + MOST_CHARS + "}");

    /// @throws ProblemException INVALID_VALUE
    public RequestKey {
        if (!VISIBLE.matcher(text).matches()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "Idempotency-Key must have 1..%d visible ASCII characters: %s"
                            .formatted(MOST_CHARS, text));
        }
    }

    /// Reads the header, which may be a string in quotes as structured fields have it (RFC 9651, section 3.3.3).
    ///
    /// @throws ProblemException INVALID_VALUE
    public static RequestKey parse(String caller, String header) {
        String text = header.strip();
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return new RequestKey(caller, quoted ? text.substring(1, text.length() - 1) : text);
    }
}
