package tv.exstream.web.api;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.LoginName;
import tv.exstream.account.Role;
import tv.exstream.json.StrictJson;

/// What an administrator wants to change about an account, as a merge patch (RFC 7396): what is absent stays.
///
/// @param language such as `de`; null or empty to leave it to the browser
/// @param disabled whether nobody is let in by it
public record AccountPatch(
        Optional<String> name,
        Optional<Role> role,
        Optional<String> language,
        Optional<Boolean> disabled,
        Optional<AllowancePatch> allowance) {
    private static final Map<String, JsonNode> REMOVABLE =
            Map.of("language", JsonNodeFactory.instance.stringNode(""));

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE with the place
    static AccountPatch read(String json) {
        return StrictJson.patch(json, AccountPatch.class, REMOVABLE);
    }

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE
    AccountSettings applied(AccountSettings before) {
        return new AccountSettings(
                name.map(LoginName::new).orElse(before.name()),
                role.orElse(before.role()),
                allowance
                        .map(wanted -> wanted.applied(before.allowance()))
                        .orElse(before.allowance()),
                language.orElse(before.language()),
                disabled.orElse(before.disabled()));
    }
}
