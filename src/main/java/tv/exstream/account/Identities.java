package tv.exstream.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who accounts are to providers of identities. Thread-safe.
public interface Identities {
    /// How many an account may have; arbitrary.
    int MOST = 20;

    /// @throws tv.exstream.problem.ProblemException ACCOUNT_NOT_FOUND, INVALID_VALUE when the account has as many as it may,
    ///     IDENTITY_TAKEN when an account has it
    Identity add(Identity.Draft draft);

    Optional<Identity> find(IdentityId id);

    Optional<Identity> find(Identity.Subject subject);

    /// The newest first.
    List<Identity> of(AccountId account);

    /// Notes that somebody has signed in by it.
    void use(IdentityId id, Instant at);

    /// Removes one, unless its account could not sign in any more.
    ///
    /// @throws tv.exstream.problem.ProblemException IDENTITY_NOT_FOUND, LAST_SIGN_IN
    void remove(IdentityId id);
}
