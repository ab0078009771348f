package tv.exstream.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4, section 6.2).
public final class Sha256 {
    private Sha256() {}

    /// One for what comes in parts. Owned by one thread.
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// All 32 bytes.
    public static byte[] of(byte[] bytes) {
        return begun().digest(bytes);
    }

    /// The same of a text in UTF-8.
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// All of it, as 64 digits in lower case.
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /// The first bytes of it, two digits each: fewer are enough where nobody attacks.
    public static String hex(String text, int bytes) {
        return HexFormat.of().formatHex(of(text), 0, bytes);
    }
}
