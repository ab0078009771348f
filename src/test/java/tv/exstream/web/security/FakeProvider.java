package tv.exstream.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A provider of identities with OpenID Connect, on a real port, which believes whoever asks and can be made to say wrong things.
public final class FakeProvider implements AutoCloseable {
    public static final String CLIENT = "exstreamtv";
    public static final String SECRET = "a secret between two";

    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    /// What it was asked for that is not as the standards want it.
    public final List<String> faults = new CopyOnWriteArrayList<>();

    private volatile RSAKey key = key("first");
    private volatile boolean down;
    private volatile String person = "4711";

    /// Signs with this, if it is another one than it publishes.
    private volatile RSAKey signing = key;

    /// What it says of somebody, if otherwise than usual.
    public volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

    /// How it signs.
    public volatile Signing how = Signing.RSA;

    /// Kinds of signatures.
    public enum Signing {
        RSA,
        NONE,
        /// With the secret that both know.
        SECRET
    }

    public FakeProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", exchange -> answer(exchange, published()));
        server.createContext("/token", this::token);
        server.createContext("/authorize", this::authorize);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// The settings of a server that trusts it.
    public Map<String, String> settings() {
        return Map.of(
                "EXSTREAMTV_SECURITY_OIDC_ISSUER",
                issuer(),
                "EXSTREAMTV_SECURITY_OIDC_CLIENT_ID",
                CLIENT,
                "EXSTREAMTV_SECURITY_OIDC_CLIENT_SECRET",
                SECRET,
                "EXSTREAMTV_SECURITY_OIDC_NAME",
                "Acme",
                "EXSTREAMTV_SECURITY_OIDC_ACCOUNTS",
                "create",
                "EXSTREAMTV_SECURITY_OIDC_ROLES",
                "tv-operators=operator\ntv-admins=administrator");
    }

    /// Says nothing wrong from now on, of this person.
    public void behave(String somebody) {
        person = somebody;
        claims = UnaryOperator.identity();
        how = Signing.RSA;
        signing = key;
        down = false;
    }

    /// Publishes and uses another key from now on.
    public void rotate() {
        key = key("second");
        signing = key;
    }

    /// Signs with a key that it does not publish, under the name of the one that it does.
    public void forge() {
        signing = key(key.getKeyID());
    }

    public void goDown() {
        down = true;
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}"""
                        .formatted(issuer()));
    }

    private String published() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /// A page with one link, which leads back.
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parsed(exchange.getRequestURI().getRawQuery());
        require("response_type", query.get("response_type"), "code");
        require("client_id", query.get("client_id"), CLIENT);
        require("code_challenge_method", query.get("code_challenge_method"), "S256");
        String code = "code" + asked.size();
        asked.put(code, query);
        String back =
                "%s?code=%s&state=%s"
                        .formatted(query.get("redirect_uri"), code, query.get("state"));
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.getResponseHeaders().set("Link", back);
        answer(exchange, "<a id=\"yes\" href=\"%s\">Yes</a>".formatted(back));
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = parsed(body);
        Map<String, String> query = asked.remove(form.getOrDefault("code", ""));
        if (query == null) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String known =
                Base64.getEncoder()
                        .encodeToString(
                                (CLIENT + ":" + SECRET.replace(' ', '+'))
                                        .getBytes(StandardCharsets.US_ASCII));
        require(
                "Authorization",
                exchange.getRequestHeaders().getFirst("Authorization"),
                "Basic " + known);
        require("redirect_uri", form.get("redirect_uri"), query.get("redirect_uri"));
        require("code_verifier", digest(form.get("code_verifier")), query.get("code_challenge"));
        answer(
                exchange,
                "{\"token_type\": \"Bearer\", \"access_token\": \"x\", \"id_token\": \"%s\"}"
                        .formatted(signed(query.get("nonce"))));
    }

    private String signed(String nonce) {
        Instant now = InstantSource.system().instant();
        JWTClaimsSet said =
                claims.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(issuer())
                                        .audience(CLIENT)
                                        .subject(person)
                                        .claim("nonce", nonce)
                                        .claim("preferred_username", "ann")
                                        .issueTime(Date.from(now))
                                        .expirationTime(Date.from(now.plusSeconds(300))))
                        .build();
        try {
            return switch (how) {
                case NONE -> new PlainJWT(said).serialize();
                case RSA -> {
                    var token =
                            new SignedJWT(
                                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                                            .keyID(signing.getKeyID())
                                            .build(),
                                    said);
                    token.sign(new RSASSASigner(signing));
                    yield token.serialize();
                }
                case SECRET -> {
                    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), said);
                    token.sign(new MACSigner(SECRET.repeat(2)));
                    yield token.serialize();
                }
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(down ? 503 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void require(String what, String found, String wanted) {
        if (!wanted.equals(found)) {
            faults.add("%s must be %s: %s".formatted(what, wanted, found));
        }
    }

    private static Map<String, String> parsed(String form) {
        return Stream.of(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String digest(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
