package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.account.Role;

/// Which accounts are wanted, as text; absent ones are empty.
record AccountParameters(
        @Parameter(description = "only those that have this in their names, whatever the case")
                String name,
        @Parameter(description = "only those of this role") Optional<Role> role,
        @Parameter(description = "true for those alone that let nobody in, false for the others")
                Optional<Boolean> disabled) {
    private static final Order<AccountEntry> ORDER =
            Order.byName(AccountEntry::name)
                    .and("role", each -> each.role().name())
                    .and("id", each -> Order.key(each.id()));

    AccountParameters {
        // Spring gives null for what is not in the request.
        name = Objects.requireNonNullElse(name, "");
        role = Objects.requireNonNullElse(role, Optional.empty());
        disabled = Objects.requireNonNullElse(disabled, Optional.empty());
    }

    AccountsAnswer some(AccountsAnswer all, ListParameters part) {
        List<AccountEntry> wanted = all.accounts().stream().filter(this::isWanted).toList();
        var slice = ORDER.slice("accounts", wanted, part);
        return new AccountsAnswer(slice.entries(), slice.total(), slice.next());
    }

    private boolean isWanted(AccountEntry account) {
        return new NamePart(name).isIn(account.name())
                && role.filter(wanted -> wanted != account.role()).isEmpty()
                && disabled.filter(wanted -> wanted != account.disabled()).isEmpty();
    }
}
