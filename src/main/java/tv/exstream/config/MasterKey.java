package tv.exstream.config;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KeyGenerator;

/// The key that secrets are sealed with. It is never shown when it, or what it is a part of, is printed. Immutable.
public final class MasterKey {
    /// As AES-256 wants it.
    public static final int BYTES = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Empty when there are not 32 bytes.
    public static Optional<MasterKey> of(byte[] bytes) {
        return bytes.length == BYTES ? Optional.of(new MasterKey(bytes.clone())) : Optional.empty();
    }

    /// Reads what [#text] has written, with blanks and ends of lines around it. Empty when it is no key.
    public static Optional<MasterKey> parse(String text) {
        try {
            return of(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A new one that nobody can guess.
    public static MasterKey drawn() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(BYTES * Byte.SIZE);
            return new MasterKey(generator.generateKey().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has AES", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// In base64 (RFC 4648 clause 4).
    public String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Secret.SHOWN;
    }
}
