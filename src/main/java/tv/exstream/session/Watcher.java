package tv.exstream.session;

import tv.exstream.account.Account;
import tv.exstream.account.AccountId;

/// The account with which somebody watches. Immutable.
///
/// @param most how many streams it may watch at once; 0 for as many as the server sends
public record Watcher(AccountId account, int most) {
    public static Watcher of(Account account) {
        return new Watcher(account.id(), account.allowance().mostStreams());
    }

    /// Whether another stream may begin.
    ///
    /// @param watched how many it watches already
    boolean mayWatchOneMore(int watched) {
        return most == 0 || watched < most;
    }
}
