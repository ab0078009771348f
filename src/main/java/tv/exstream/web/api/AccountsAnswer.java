package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Accounts, by name unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record AccountsAnswer(List<AccountEntry> accounts, int total, Optional<String> next) {
    public AccountsAnswer {
        accounts = List.copyOf(accounts);
    }

    /// All of them.
    public AccountsAnswer(List<AccountEntry> accounts) {
        this(accounts, accounts.size(), Optional.empty());
    }
}
