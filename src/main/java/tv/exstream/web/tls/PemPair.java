package tv.exstream.web.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// A certificate and its private key, as texts in PEM. Immutable; never printed.
final class PemPair {
    /// A chain of certificates has some kilobytes.
    private static final long MOST_BYTES = 1 << 20;

    private static final String CERTIFICATE = "server.tls.certificate";
    private static final String KEY = "server.tls.key";

    private final String certificate;
    private final String key;

    private PemPair(String certificate, String key) {
        this.certificate = certificate;
        this.key = key;
    }

    /// @throws UnusableException when a file cannot be read
    static PemPair read(Path certificate, Path key) throws UnusableException {
        return new PemPair(text(CERTIFICATE, certificate), text(KEY, key));
    }

    private static String text(String setting, Path file) throws UnusableException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnusableException(
                        Remark.of(Demand.CERTIFICATE_LONG, setting, file.toString()));
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UnusableException(
                    Remark.of(Demand.CERTIFICATE_UNREADABLE, setting, file.toString()), e);
        }
    }

    /// What a web server takes.
    ///
    /// @param certificate the one of the server itself
    record Loaded(KeyStore store, X509Certificate certificate) {
        Instant ends() {
            return certificate.getNotAfter().toInstant();
        }
    }

    /// @throws UnusableException when the two are not what they should be, or belong to others
    Loaded load() throws UnusableException {
        PemSslStore pem = parsed();
        X509Certificate own = Objects.requireNonNull(pem.certificates()).getFirst();
        requireMatch(own.getPublicKey(), Objects.requireNonNull(pem.privateKey()));
        KeyStore store = new PemSslStoreBundle(pem, null).getKeyStore();
        return new Loaded(Objects.requireNonNull(store), own);
    }

    private PemSslStore parsed() throws UnusableException {
        requireForm(certificate, Remark.of(Demand.CERTIFICATE_WANTED, CERTIFICATE));
        requireForm(key, Remark.of(Demand.CERTIFICATE_KEY_WANTED, KEY));
        try {
            PemSslStore lazy =
                    Objects.requireNonNull(
                            PemSslStore.load(
                                    PemSslStoreDetails.forCertificate(certificate)
                                            .withPrivateKey(key)));
            return PemSslStore.of(
                    "PKCS12",
                    "tls",
                    "",
                    Objects.requireNonNull(lazy.certificates()),
                    Objects.requireNonNull(lazy.privateKey()));
        } catch (RuntimeException _) {
            // Not kept as the cause: it repeats what could not be read, which may be the key.
            throw new UnusableException(Remark.of(Demand.CERTIFICATE_PAIR_UNREADABLE));
        }
    }

    private static void requireForm(String text, Remark wanted) throws UnusableException {
        if (!text.contains("-----BEGIN ") || !text.contains("-----END ")) {
            throw new UnusableException(wanted);
        }
    }

    /// What one has signed the other must confirm.
    private static void requireMatch(PublicKey known, PrivateKey secret) throws UnusableException {
        byte[] message = "EXStreamTV".getBytes(StandardCharsets.US_ASCII);
        boolean match;
        try {
            Signature signature = Signature.getInstance(algorithm(secret.getAlgorithm()));
            signature.initSign(secret);
            signature.update(message);
            byte[] signed = signature.sign();
            signature.initVerify(known);
            signature.update(message);
            match = signature.verify(signed);
        } catch (GeneralSecurityException _) {
            match = false; // of another kind, or too short to sign with
        }
        if (!match) {
            throw new UnusableException(Remark.of(Demand.CERTIFICATE_PAIR_APART));
        }
    }

    private static String algorithm(String key) {
        return switch (key) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key; // such as EdDSA, which names both
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PemPair pair
                && pair.certificate.equals(certificate)
                && pair.key.equals(key);
    }

    @Override
    public int hashCode() {
        return certificate.hashCode();
    }
}
