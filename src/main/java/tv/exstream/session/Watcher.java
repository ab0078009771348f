package tv.exstream.session;

import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.Allowance;
import tv.exstream.account.RatingLimit;

/// The account with which somebody watches. Immutable.
///
/// @param most how many streams it may watch at once; 0 for as many as the server sends
/// @param ratings for which age what it sees may be meant
public record Watcher(AccountId account, int most, RatingLimit ratings) {
    public static Watcher of(Account account) {
        Allowance allowance = account.allowance();
        return new Watcher(account.id(), allowance.mostStreams(), allowance.ratings());
    }

    /// Whether another stream may begin.
    ///
    /// @param watched how many it watches already
    boolean mayWatchOneMore(int watched) {
        return most == 0 || watched < most;
    }
}
