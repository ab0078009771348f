package tv.exstream.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which role somebody has whom a provider knows. Immutable.
///
/// @param claim what the provider says that decides
/// @param others the role of those for whom no rule is; empty when they are not let in
public record ProviderRoles(String claim, List<Rule> rules, Optional<Role> others) {
    public ProviderRoles {
        rules = List.copyOf(rules);
    }

    /// That whoever has this value in the claim has the role.
    public record Rule(String value, Role role) {
        /// Reads `tv-admins=administrator`; the last equals sign counts.
        ///
        /// @throws IllegalArgumentException when it is none
        public static Rule parse(String text) {
            int equals = text.lastIndexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("no rule");
            }
            String role = text.substring(equals + 1).strip();
            return new Rule(
                    text.substring(0, equals).strip(),
                    Stream.of(Role.values())
                            .filter(each -> each.name().equalsIgnoreCase(role))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no role")));
        }
    }

    /// The highest that any value gives; empty for whoever is not let in.
    public Optional<Role> of(Collection<String> values) {
        return rules.stream()
                .filter(rule -> values.contains(rule.value()))
                .map(Rule::role)
                .max(Comparator.naturalOrder())
                .or(() -> others);
    }
}
