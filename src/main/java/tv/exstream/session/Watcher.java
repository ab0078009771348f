package tv.exstream.session;

import tv.exstream.account.AccountId;
import tv.exstream.account.Allowance;
import tv.exstream.account.Caller;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.TokenId;

/// The account with which somebody watches. Immutable.
///
/// @param token by which it is known; two of one household with the same program differ in it
/// @param most how many streams it may watch at once; 0 for as many as the server sends
/// @param ratings for which age what it sees may be meant
public record Watcher(AccountId account, TokenId token, int most, RatingLimit ratings) {
    public static Watcher of(Caller.Known known) {
        Allowance allowance = known.account().allowance();
        return new Watcher(
                known.account().id(),
                known.token().id(),
                allowance.mostStreams(),
                allowance.ratings());
    }

    /// Whether another stream may begin.
    ///
    /// @param watched how many it watches already
    boolean mayWatchOneMore(int watched) {
        return most == 0 || watched < most;
    }
}
