package tv.exstream.web.api;

import java.util.Optional;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Allowance;
import tv.exstream.account.LoginName;
import tv.exstream.account.Role;

/// An account as an administrator wants it.
///
/// @param password absent for one that cannot sign in, such as one for players alone
/// @param role that of a viewer when absent
/// @param language such as `de`; absent to leave it to the browser
/// @param allowance everything when absent
public record AccountRequest(
        String name,
        Optional<String> password,
        Optional<Role> role,
        Optional<String> language,
        Optional<AllowancePatch> allowance) {
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE
    AccountSettings settings() {
        return new AccountSettings(
                new LoginName(name),
                role.orElse(Role.VIEWER),
                allowance
                        .map(wanted -> wanted.applied(Allowance.EVERYTHING))
                        .orElse(Allowance.EVERYTHING),
                language.orElse(""),
                false);
    }
}
