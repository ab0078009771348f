package tv.exstream.web.api;

import java.time.Instant;
import tv.exstream.account.Identity;

/// Who an account is to a provider of identities.
///
/// @param account whose it is
/// @param issuer the address of the provider
/// @param label what the provider called somebody when it was connected
public record IdentityEntry(
        long id, long account, String issuer, String label, Instant made, Instant lastUsed) {
    static IdentityEntry of(Identity identity) {
        return new IdentityEntry(
                identity.id().value(),
                identity.account().value(),
                identity.subject().issuer(),
                identity.label(),
                identity.made(),
                identity.lastUsed());
    }
}
