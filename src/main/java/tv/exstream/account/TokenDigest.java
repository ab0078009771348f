package tv.exstream.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

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
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.US_ASCII));
            return new TokenDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// No part of it either: it belongs in no log.
    @Override
    public String toString() {
        return "***";
    }
}
