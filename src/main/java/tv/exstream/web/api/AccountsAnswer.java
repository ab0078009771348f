package tv.exstream.web.api;

import java.util.List;

/// The accounts by name.
public record AccountsAnswer(List<AccountEntry> accounts) {
    public AccountsAnswer {
        accounts = List.copyOf(accounts);
    }
}
