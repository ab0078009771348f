package tv.exstream.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Keeps texts unreadable for whoever has the database alone, such as a backup of it. Thread-safe.
///
/// AES-256 in GCM mode (NIST SP 800-38D) with a key in a file of its own that only its owner may read. What is sealed is bound to where it
/// stands, so that it cannot be moved to another place. The cipher draws a new nonce for each text by itself.
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String DIGEST = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecretKey digesting;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        // No key is used for two purposes.
        this.digesting =
                new SecretKeySpec(
                        mac(new SecretKeySpec(key, DIGEST))
                                .doFinal("digests".getBytes(StandardCharsets.UTF_8)),
                        DIGEST);
    }

    /// With the key in a file, which is made when it does not exist.
    ///
    /// @throws ProblemException DATABASE_UNUSABLE when it cannot be read or made, or is no key
    static Seal of(Path file) {
        try {
            byte[] key = Files.exists(file) ? Files.readAllBytes(file) : make(file);
            if (key.length != KEY_BYTES) {
                throw unusable(file, "it must have %d bytes: %d".formatted(KEY_BYTES, key.length));
            }
            return new Seal(key);
        } catch (IOException e) {
            throw unusable(file, e.toString());
        }
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

    /// Of two that make it at once, one wins. It is there as a whole or not at all.
    private static byte[] make(Path file) throws IOException {
        byte[] key = drawn();
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            boolean _ = Files.deleteIfExists(part);
            OwnerOnly.make(part);
            Path _ = Files.write(part, key);
            Path _ = Files.move(part, file);
            return key;
        } catch (FileAlreadyExistsException e) {
            return Files.readAllBytes(file);
        }
    }

    private static byte[] drawn() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BYTES * Byte.SIZE);
            return generator.generateKey().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has AES", e);
        }
    }

    private static ProblemException unusable(Path file, String reason) {
        return new ProblemException(
                Problem.DATABASE_UNUSABLE,
                "the key of secrets %s cannot be used: %s".formatted(file, reason));
    }
}
