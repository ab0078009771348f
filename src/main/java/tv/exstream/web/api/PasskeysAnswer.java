package tv.exstream.web.api;

import java.util.List;

/// The passkeys of an account, the newest first.
///
/// @param possible whether browsers make passkeys for pages at the address that was asked
public record PasskeysAnswer(boolean possible, List<PasskeyEntry> passkeys) {
    public PasskeysAnswer {
        passkeys = List.copyOf(passkeys);
    }
}
