package tv.exstream.account;

import java.util.regex.Pattern;
import tv.exstream.digest.Sha256;

/// By what a token is found: the SHA-256 of its text. Whoever has it cannot make the token of it, and a token is too long to be guessed,
/// so it needs no salt and no slow digest. Immutable.
///
/// @param hex 64 digits, in lower case
public record TokenDigest(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public TokenDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("digest must be 64 hexadecimal digits");
        }
    }

    static TokenDigest of(String secret) {
        return new TokenDigest(Sha256.hex(secret));
    }

    /// No part of it either: it belongs in no log.
    @Override
    public String toString() {
        return "***";
    }
}
