package tv.exstream.web.ui.account;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import tv.exstream.account.LoginName;
import tv.exstream.web.api.AccountEntry;

/// An account as pages show it.
///
/// @param role as in the message `account.role.ROLE`
/// @param state `good`, or `warn` for one that lets nobody in
public record AccountShown(AccountEntry entry, String role, String state) {
    /// The age that every programme is fit for, as accounts without a limit have it.
    private static final int ANY_AGE = 99;

    private static final List<Integer> USUAL_AGES = List.of(0, 6, 10, 12, 13, 14, 16, 17, 18);

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

    /// The ages that can be chosen: those that ratings of many countries have, and the one that the account has.
    public SortedSet<Integer> ages() {
        SortedSet<Integer> ages = new TreeSet<>(USUAL_AGES);
        if (isForKids()) {
            ages.add(entry.allowance().highestAge());
        }
        return ages;
    }

    /// Whether its name can stand in addresses of players.
    public boolean isForPlayers() {
        return new LoginName(entry.name()).isForPlayers();
    }

    /// As it stands in an address.
    public String address() {
        return "api/accounts/" + entry.id();
    }
}
