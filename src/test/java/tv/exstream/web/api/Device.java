package tv.exstream.web.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// A device with one passkey (ES256), and the browser that asks it, as WebAuthn sections 5 and 6 describe them. What it says can be changed.
final class Device {
    /// Whether somebody was there and whether it was the owner (WebAuthn section 6.1).
    static final int PRESENT = 0x01;

    static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final HexFormat HEX = HexFormat.of();

    /// What of a public key of P-256 comes before either coordinate (RFC 9053 section 7.1.1).
    private static final byte[] BEFORE_X = HEX.parseHex("a5010203262001215820");

    private static final byte[] BEFORE_Y = HEX.parseHex("225820");

    /// An attestation of the format none up to the length of the device's data (WebAuthn section 8.7).
    private static final byte[] NONE =
            HEX.parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746159");

    private static final int COORDINATE = 32;
    private final KeyPair key;
    private final byte[] id;

    String origin = "http://localhost:8411";
    String host = "localhost";
    int flags = PRESENT | VERIFIED;
    int counter = 1;
    String handle = "";

    Device(String id) {
        this.id = id.getBytes(StandardCharsets.US_ASCII);
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            key = keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The body that adds the passkey, for what the server wishes.
    String made(String label, JsonNode wish) {
        handle = wish.at("/handle").asString();
        byte[] data = join(deviceData(flags | WITH_KEY), keyData());
        byte[] attestation = join(NONE, shortOf(data.length), data);
        return "{'label': '%s', 'clientData': '%s', 'attestation': '%s'}"
                .formatted(label, text(clientData("create", wish)), text(attestation));
    }

    /// The body that signs in, for a challenge.
    String signed(JsonNode challenge) {
        byte[] client = clientData("get", challenge);
        byte[] data = deviceData(flags);
        return "{'id': '%s', 'clientData': '%s', 'deviceData': '%s', 'signature': '%s', 'handle': '%s'}"
                .formatted(
                        text(id),
                        text(client),
                        text(data),
                        text(signature(join(data, digest(client)))),
                        handle);
    }

    private byte[] clientData(String type, JsonNode wish) {
        return """
        {"type":"webauthn.%s","challenge":"%s","origin":"%s","crossOrigin":false}"""
                .formatted(type, wish.at("/challenge").asString(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] deviceData(int withFlags) {
        return ByteBuffer.allocate(37)
                .put(digest(host.getBytes(StandardCharsets.US_ASCII)))
                .put((byte) withFlags)
                .putInt(counter)
                .array();
    }

    private byte[] keyData() {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        byte[] maker = new byte[16];
        return join(
                maker,
                shortOf(id.length),
                id,
                BEFORE_X,
                coordinate(open.getW().getAffineX().toByteArray()),
                BEFORE_Y,
                coordinate(open.getW().getAffineY().toByteArray()));
    }

    private byte[] signature(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// In 32 bytes, whatever sign and zeros it comes with.
    private static byte[] coordinate(byte[] number) {
        byte[] exact = new byte[COORDINATE];
        byte[] some =
                Arrays.copyOfRange(number, Math.max(0, number.length - COORDINATE), number.length);
        System.arraycopy(some, 0, exact, COORDINATE - some.length, some.length);
        return exact;
    }

    private static byte[] shortOf(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
