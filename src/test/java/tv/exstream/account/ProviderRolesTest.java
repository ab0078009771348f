package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderRolesTest {
    private final ProviderRoles roles =
            new ProviderRoles(
                    "groups",
                    List.of(
                            ProviderRoles.Rule.parse("tv-admins=administrator"),
                            ProviderRoles.Rule.parse("cn=crew,dc=x = Operator")),
                    Optional.of(Role.VIEWER));

    @Test
    void theHighestRoleCounts() {
        assertThat(roles.of(List.of("cn=crew,dc=x"))).contains(Role.OPERATOR);
        assertThat(roles.of(List.of("cn=crew,dc=x", "tv-admins"))).contains(Role.ADMINISTRATOR);
        assertThat(roles.of(List.of("TV-ADMINS", "others"))).contains(Role.VIEWER);
        assertThat(roles.of(List.of())).contains(Role.VIEWER);
    }

    @Test
    void whoHasNoRoleMayBeNobody() {
        var closed = new ProviderRoles("groups", roles.rules(), Optional.empty());

        assertThat(closed.of(List.of("others"))).isEmpty();
        assertThat(closed.of(List.of("tv-admins"))).contains(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tv-admins", "=viewer", "tv-admins=", "tv-admins=king"})
    void aRuleNamesAValueAndARole(String text) {
        assertThatThrownBy(() -> ProviderRoles.Rule.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
