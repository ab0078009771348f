package tv.exstream.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What somebody signs in with: letters, digits and `. _ - @ +`, of one script. Names are told apart exactly, and two accounts never have
/// names that look alike. Immutable.
///
/// @param text in normal form (NFKC)
public record LoginName(String text) implements Comparable<LoginName> {
    public static final int MOST_CHARS = 64;

    private static final String SUBJECT = "name";

    /// Before it is brought into normal form, by which a character becomes up to eighteen.
    private static final int MOST_GIVEN = 256;

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}._@+-]*");

    /// Letters and marks that are not seen, and more marks on one letter than any language has.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0"
                            + "\\x{E0100}-\\x{E01EF}]|\\p{M}{3}");

    /// @throws ProblemException INVALID_VALUE when nobody can be called so
    public LoginName {
        text =
                text.length() > MOST_GIVEN
                        ? text
                        : Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        int chars = text.codePointCount(0, text.length());
        if (chars > MOST_CHARS) {
            throw refused(
                    Demand.MUST_HAVE,
                    SUBJECT,
                    Remark.of(Demand.AT_MOST_CHARACTERS, MOST_CHARS),
                    chars);
        }
        if (!FORM.matcher(text).matches() || UNSEEN.matcher(text).find()) {
            throw refused(Demand.LOGIN_WRONG, SUBJECT);
        }
        if (Lookalikes.mixesScripts(text)) {
            throw refused(Demand.VALUE_WRONG, SUBJECT, Wanted.plain(Demand.ONE_SCRIPT), text);
        }
    }

    /// Empty when nobody can be called so.
    public static Optional<LoginName> parse(String text) {
        try {
            return Optional.of(new LoginName(text));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /// The same for names that a person may take for one another; no two accounts have the same.
    public String likeness() {
        return Lookalikes.of(text);
    }

    /// Whether players of Xtream Codes may use it: they put it first into the path of an address, where the words of our own stand.
    public boolean isForPlayers() {
        return !PathWords.have(text);
    }

    @Override
    public int compareTo(LoginName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}
