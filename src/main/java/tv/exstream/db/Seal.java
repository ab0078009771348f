package tv.exstream.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tv.exstream.config.MasterKey;
import tv.exstream.key.KeyKeeper;

/// Keeps texts unreadable for whoever has the database alone, such as a backup of it. Thread-safe.
///
/// AES-256 in GCM mode (NIST SP 800-38D) with a key that is kept elsewhere. What is sealed is bound to where it
/// stands, so that it cannot be moved to another place. The cipher draws a new nonce for each text by itself.
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String DIGEST = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecretKey digesting;

    Seal(MasterKey master) {
        byte[] key = master.bytes();
        this.key = new SecretKeySpec(key, "AES");
        // No key is used for two purposes.
        this.digesting =
                new SecretKeySpec(
                        mac(new SecretKeySpec(key, DIGEST))
                                .doFinal("digests".getBytes(StandardCharsets.UTF_8)),
                        DIGEST);
    }

    /// With the key that is kept there; a new one when there is none.
    ///
    /// @throws tv.exstream.problem.ProblemException DATABASE_UNUSABLE when it cannot be read or made, or is no key
    static Seal of(KeyKeeper keeper) {
        return new Seal(keeper.find().orElseGet(keeper::made));
    }

    /// @param place where it is kept
    String seal(String text, String place) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(cipher.getIV(), NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + CIPHER, e);
        }
    }

    /// Empty when it was sealed with another key, for another place, or is damaged.
    Optional<String> open(String sealed, String place) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            byte[] text = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The same for the same number, and tells nothing of it to whoever has no key: guesses cannot be compared with it.
    long digest(long number) {
        byte[] digest =
                mac(digesting).doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return ByteBuffer.wrap(digest).getLong();
    }

    private static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + DIGEST, e);
        }
    }
}
