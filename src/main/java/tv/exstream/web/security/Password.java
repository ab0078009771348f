package tv.exstream.web.security;

import static tv.exstream.remark.Wanted.characters;

import java.text.Normalizer;
import java.util.Optional;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;

/// A password in normal form (NFKC), so that it is the same on every keyboard. It never writes itself out. Immutable.
public record Password(String text) {
    /// NIST SP 800-63B asks for at least eight.
    private static final int LEAST_CHARS = 8;

    /// Bounds the work of the digest.
    private static final int MOST_CHARS = 256;

    /// One that somebody wants to have.
    ///
    /// @throws ProblemException INVALID_VALUE when it is too short or too long, or one that everybody tries first
    public static Password chosen(String text) {
        Password chosen = bounded(text);
        if (FirstGuesses.has(chosen.text())) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.PASSWORD_COMMON);
        }
        return chosen;
    }

    private static Password bounded(String text) {
        return given(text)
                .filter(password -> password.length() >= LEAST_CHARS)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.INVALID_VALUE,
                                        Demand.MUST_HAVE_JUST,
                                        "password",
                                        characters(LEAST_CHARS, MOST_CHARS)));
    }

    /// One that somebody signs in with; empty when nobody has such a one.
    static Optional<Password> given(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARS) {
            return Optional.empty();
        }
        return Optional.of(new Password(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return "***";
    }
}
