package tv.exstream.web.ui.account;

import java.util.Locale;
import tv.exstream.web.api.AccountEntry;

/// An account as pages show it.
///
/// @param role as in the message `account.role.ROLE`
/// @param state `good`, or `warn` for one that lets nobody in
public record AccountShown(AccountEntry entry, String role, String state) {
    /// The age that every programme is fit for, as accounts without a limit have it.
    private static final int ANY_AGE = 99;

    static AccountShown of(AccountEntry entry) {
        return new AccountShown(
                entry,
                entry.role().name().toLowerCase(Locale.ROOT),
                entry.disabled() ? "warn" : "good");
    }

    public long id() {
        return entry.id();
    }

    public String name() {
        return entry.name();
    }

    /// Whether programmes are kept from it because of their rating.
    public boolean isForKids() {
        return entry.allowance().highestAge() < ANY_AGE;
    }

    /// As it stands in an address.
    public String address() {
        return "api/accounts/" + entry.id();
    }
}
