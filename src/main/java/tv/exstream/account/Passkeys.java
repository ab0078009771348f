package tv.exstream.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The passkeys of all accounts. Thread-safe.
public interface Passkeys {
    /// How many an account may have: more devices than a person has; arbitrary.
    int MOST = 20;

    /// @throws tv.exstream.problem.ProblemException ACCOUNT_NOT_FOUND, INVALID_VALUE when the account has as many as it may or the device's
    ///     key is known already
    Passkey add(Passkey.Draft draft);

    Optional<Passkey> find(PasskeyId id);

    /// @param credential its [id][Passkey.Credential#id] on the device
    Optional<Passkey> find(String credential);

    /// The newest first.
    List<Passkey> of(AccountId account);

    /// Notes in one step that a passkey has signed. Answers whether it [may have][Passkey#mayCount], and notes nothing otherwise.
    boolean use(PasskeyId id, long counter, Instant at);

    /// Removes one, unless its account could not sign in any more.
    ///
    /// @throws tv.exstream.problem.ProblemException PASSKEY_NOT_FOUND, LAST_SIGN_IN
    void remove(PasskeyId id);
}
