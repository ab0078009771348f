package tv.exstream.web.security;

import java.util.Optional;
import tv.exstream.account.AccountId;

/// Somebody who was sent to the provider and is expected back.
///
/// @param state that comes back with him (RFC 6749 section 10.12)
/// @param nonce that comes back in the token
/// @param verifier which proves that we asked (RFC 7636)
/// @param callback where he is to come back to
/// @param next the path where he wanted to go
/// @param link the account that is to be connected; empty to sign in
record ProviderTry(
        String state,
        String nonce,
        String verifier,
        String callback,
        String next,
        Optional<AccountId> link) {
    @Override
    public String toString() {
        return "***";
    }
}
