package tv.exstream.account;

import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What an administrator says of an account. Immutable.
///
/// @param language in which pages speak to it, such as `de` or `pt-BR`; empty to leave it to the browser
/// @param disabled whether nobody is let in by it, without forgetting it
public record AccountSettings(
        LoginName name, Role role, Allowance allowance, String language, boolean disabled) {
    /// Source: BCP 47, its language and region.
    private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2,3}(-([A-Z]{2}|[0-9]{3}))?");

    /// @throws ProblemException INVALID_VALUE
    public AccountSettings {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.VALUE_WRONG,
                            "language",
                            Wanted.emptyOr(Remark.of(Demand.LANGUAGE_LIKE, "de", "pt-BR")),
                            ShownText.line(language, 20)));
        }
    }

    /// One that may see everything.
    public AccountSettings(LoginName name, Role role) {
        this(name, role, Allowance.EVERYTHING, "", false);
    }

    public AccountSettings with(LoginName other) {
        return new AccountSettings(other, role, allowance, language, disabled);
    }

    public AccountSettings with(Role other) {
        return new AccountSettings(name, other, allowance, language, disabled);
    }

    public AccountSettings with(Allowance other) {
        return new AccountSettings(name, role, other, language, disabled);
    }

    public AccountSettings speaking(String other) {
        return new AccountSettings(name, role, allowance, other, disabled);
    }

    public AccountSettings disabled(boolean other) {
        return new AccountSettings(name, role, allowance, language, other);
    }
}
