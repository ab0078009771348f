package tv.exstream.web.api;

import java.time.Instant;
import tv.exstream.account.Passkey;

/// A passkey, without what it is verified with.
///
/// @param account whose it is
/// @param label what its owner calls it
/// @param host of the pages at which it signs in
/// @param lastUsed when it was made, while nobody has signed in by it
public record PasskeyEntry(
        long id, long account, String label, String host, Instant made, Instant lastUsed) {
    static PasskeyEntry of(Passkey passkey) {
        return new PasskeyEntry(
                passkey.id().value(),
                passkey.account().value(),
                passkey.label(),
                passkey.credential().host(),
                passkey.made(),
                passkey.lastUsed());
    }
}
