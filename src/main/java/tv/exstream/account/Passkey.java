package tv.exstream.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// A key on a device of its owner, by which an account signs in without a password. The server has the half that verifies. Immutable.
///
/// @param label what its owner calls it
/// @param counter how often it has signed, as it said the last time; 0 for those that do not count
/// @param made in whole milliseconds
/// @param lastUsed in whole milliseconds; when it was made, while it has not been used
public record Passkey(
        PasskeyId id,
        AccountId account,
        String label,
        Credential credential,
        long counter,
        Instant made,
        Instant lastUsed) {
    /// As the name of a token.
    public static final int MOST_LABEL_CHARS = Token.MOST_LABEL_CHARS;

    /// WebAuthn section 6.1: an unsigned number of 32 bits.
    static final long MOST_COUNTED = 0xFFFF_FFFFL;

    public Passkey {
        label = ShownText.line(label, MOST_LABEL_CHARS);
        if (counter < 0 || counter > MOST_COUNTED) {
            throw new IllegalArgumentException(
                    "counter must be 0..%d: %d".formatted(MOST_COUNTED, counter));
        }
        made = made.truncatedTo(ChronoUnit.MILLIS);
        lastUsed = lastUsed.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Whether it may sign with this number: one that went back is that of a copy (WebAuthn section 7.2, step 22).
    public boolean mayCount(long next) {
        return next > counter || (next == 0 && counter == 0);
    }

    public Passkey used(long next, Instant at) {
        return new Passkey(id, account, label, credential, next, made, at);
    }

    /// What a device and this server have agreed upon; bytes are in base64url without padding (RFC 4648 section 5).
    ///
    /// @param host of the pages for which the device keeps it
    /// @param handle what the device knows the account by, which says nothing about it
    /// @param id what the device knows it by
    /// @param verifier what is verified with: attested credential data (WebAuthn section 6.5.2)
    public record Credential(String host, String handle, String id, String verifier) {
        private static final Pattern HOST = Pattern.compile("[a-z0-9._-]{1,253}");

        /// 64 bytes (WebAuthn section 4, user handle).
        private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_-]{1,86}");

        /// 1,023 bytes (WebAuthn section 4, credential id).
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,1364}");

        /// 3 KB: the id and a key of 8,192 bits.
        private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9_-]{1,4096}");

        public Credential {
            require("host", HOST, host);
            require("handle", HANDLE, handle);
            require("id", ID, id);
            require("verifier", VERIFIER, verifier);
        }

        private static void require(String what, Pattern form, String text) {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "%s of a passkey must be like %s".formatted(what, form));
            }
        }
    }

    /// A passkey before it has an id.
    public record Draft(
            AccountId account, String label, Credential credential, long counter, Instant made) {
        /// The passkey that it becomes.
        public Passkey as(PasskeyId id) {
            return new Passkey(id, account, label, credential, counter, made, made);
        }
    }
}
