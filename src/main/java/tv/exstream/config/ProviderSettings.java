package tv.exstream.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.account.ProviderRoles;
import tv.exstream.account.Role;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// The provider of identities by which people may sign in (OpenID Connect).
final class ProviderSettings {
    private static final String NOBODY = "nobody";

    static final Setting<String> ISSUER =
            new Setting<>(
                    "security.oidc.issuer",
                    AddressKinds.issuer(),
                    "",
                    "The provider by which people may sign in (OpenID Connect), such as"
                            + " https://login.example.org; empty for none.");
    static final Setting<String> CLIENT_ID =
            new Setting<>(
                    "security.oidc.clientId",
                    Kind.text(),
                    "",
                    "What the provider knows this server by.");
    static final Setting<Secret> CLIENT_SECRET =
            new Setting<>(
                    "security.oidc.clientSecret",
                    Kind.secret(),
                    "",
                    "The secret for it; better given as the variable"
                            + " EXSTREAMTV_SECURITY_OIDC_CLIENT_SECRET. Empty where the provider"
                            + " wants none.");
    static final Setting<String> NAME =
            new Setting<>(
                    "security.oidc.name",
                    Kind.name(),
                    "Single sign-on",
                    "What the button on the sign-in page calls it.");
    static final Setting<String> SCOPES =
            new Setting<>(
                    "security.oidc.scopes",
                    new Kind<>(
                            Wanted.like(Demand.SCOPES, "openid profile"), ProviderSettings::scopes),
                    "openid profile",
                    "What the provider is asked for; openid is always among it.");
    static final Setting<String> CLAIM =
            new Setting<>(
                    "security.oidc.claim",
                    Kind.name(),
                    "groups",
                    "Which claim of the provider decides about roles.");
    static final Setting<List<ProviderRoles.Rule>> ROLES =
            new Setting<>(
                    "security.oidc.roles",
                    Kind.list(
                            Wanted.like(Demand.RULES, "tv-admins=administrator"),
                            ProviderRoles.Rule::parse),
                    "",
                    "Which value of that claim makes somebody what; the highest role counts.");
    static final Setting<Optional<Role>> OTHERS =
            new Setting<>(
                    "security.oidc.role",
                    others(),
                    "viewer",
                    "What somebody is for whom no rule is: viewer, operator, administrator, or"
                            + " nobody for those who are not let in.");
    static final Setting<Config.Newcomers> ACCOUNTS =
            new Setting<>(
                    "security.oidc.accounts",
                    Kind.oneOf(Config.Newcomers.class),
                    "link",
                    "Whether somebody without an account gets one (create), or accounts have to be"
                            + " connected on their pages first (link).");

    static final List<Setting<?>> ALL =
            List.of(ISSUER, CLIENT_ID, CLIENT_SECRET, NAME, SCOPES, CLAIM, ROLES, OTHERS, ACCOUNTS);

    private ProviderSettings() {}

    static Config.Provider provider(Values values) {
        return new Config.Provider(
                values.get(ISSUER),
                new Config.Client(values.get(CLIENT_ID), values.get(CLIENT_SECRET)),
                values.get(NAME),
                values.get(SCOPES),
                new ProviderRoles(values.get(CLAIM), values.get(ROLES), values.get(OTHERS)),
                values.get(ACCOUNTS));
    }

    /// RFC 6749 section 3.3, without what no provider has.
    private static String scopes(String text) {
        if (!text.matches("(?=(.* )?openid( |$))[A-Za-z0-9._:/-]+( [A-Za-z0-9._:/-]+)*")) {
            throw new IllegalArgumentException("no scopes");
        }
        return text;
    }

    private static Kind<Optional<Role>> others() {
        List<String> names =
                Stream.concat(
                                Stream.of(Role.values())
                                        .map(role -> role.name().toLowerCase(Locale.ROOT)),
                                Stream.of(NOBODY))
                        .toList();
        return new Kind<Optional<Role>>(
                        Wanted.oneOf(names),
                        text ->
                                text.equalsIgnoreCase(NOBODY)
                                        ? Optional.empty()
                                        : Optional.of(Role.valueOf(text.toUpperCase(Locale.ROOT))))
                .as(new SettingForm.Choice(names));
    }
}
