package tv.exstream.account;

import java.util.Optional;

/// Somebody the server knows. Immutable.
///
/// @param password empty for one that cannot sign in, such as one for a player alone
/// @param version counted up by every change
public record Account(
        AccountId id, AccountSettings settings, Optional<PasswordHash> password, long version) {
    public LoginName name() {
        return settings.name();
    }

    public Role role() {
        return settings.role();
    }

    public Allowance allowance() {
        return settings.allowance();
    }

    public boolean disabled() {
        return settings.disabled();
    }

    /// Whether it can sign in and decide about accounts. There is always one that does, once there was.
    public boolean administers() {
        return role() == Role.ADMINISTRATOR && !disabled() && password.isPresent();
    }

    public Account with(AccountSettings other) {
        return new Account(id, other, password, version);
    }

    public Account with(PasswordHash other) {
        return new Account(id, settings, Optional.of(other), version);
    }
}
