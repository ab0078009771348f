package tv.exstream.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// What lets somebody in: 32 random bytes, in the 43 characters of base64url (RFC 4648 section 5). Shown once to whom it is for and stored
/// nowhere; it never writes itself out.
///
/// @param secret the characters; whoever asks for them keeps them out of logs
public record TokenText(String secret) {
    /// 256 bits; nobody guesses one of them, so no limit of attempts is needed.
    static final int BYTES = 32;

    private static final int CHARS = 43;

    /// @throws IllegalArgumentException when it is none; the message does not say what was found
    public TokenText {
        if (!isToken(secret)) {
            throw new IllegalArgumentException(
                    "token must be %d bytes as base64url".formatted(BYTES));
        }
    }

    public static TokenText drawn(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Empty when no token can look so.
    public static Optional<TokenText> parse(String text) {
        return isToken(text) ? Optional.of(new TokenText(text)) : Optional.empty();
    }

    /// What of it is stored.
    public TokenDigest digest() {
        return TokenDigest.of(secret);
    }

    @Override
    public String toString() {
        return "***";
    }

    /// Of the texts that stand for the same bytes only the one that we write.
    private static boolean isToken(String text) {
        if (text.length() != CHARS) {
            return false;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES
                    && Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
