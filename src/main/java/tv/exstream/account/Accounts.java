package tv.exstream.account;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The accounts. Thread-safe.
public interface Accounts {
    /// How many there may be; arbitrary, for a household and its friends.
    int MOST = 1_000;

    /// By name.
    List<Account> all();

    Optional<Account> find(AccountId id);

    /// The one that is called exactly so.
    Optional<Account> find(LoginName name);

    /// Adds one.
    ///
    /// @param password empty for one that cannot sign in
    /// @throws tv.exstream.problem.ProblemException ACCOUNT_NAME_TAKEN when another has this name or one that looks like it, INVALID_VALUE
    ///     when there are as many as may be
    Account add(AccountSettings settings, Optional<PasswordHash> password);

    /// Adds the first administrator of a new server, in one step, so that of two that try it at once one succeeds.
    ///
    /// @param settings of an account that [administers][Account#administers]
    /// @throws tv.exstream.problem.ProblemException NOT_ALLOWED when there is an administrator; else as [#add]
    Account claim(AccountSettings settings, PasswordHash password);

    /// Changes an account in one step, so that changes at the same time are not lost. Answers what it is then.
    ///
    /// @param change leaves id and version as they are, and may be asked several times
    /// @throws tv.exstream.problem.ProblemException ACCOUNT_NOT_FOUND, ACCOUNT_NAME_TAKEN, LAST_ADMINISTRATOR when nobody would be left who
    ///     [administers][Account#administers]
    Account change(AccountId id, UnaryOperator<Account> change);

    /// Removes an account with its tokens.
    ///
    /// @throws tv.exstream.problem.ProblemException ACCOUNT_NOT_FOUND, LAST_ADMINISTRATOR
    void remove(AccountId id);

    /// Whether there is an account that [administers][Account#administers]. Cheap to ask.
    boolean hasAdministrator();

    /// Another number after each change, before whoever made it goes on. Cheap to ask.
    long changes();
}
