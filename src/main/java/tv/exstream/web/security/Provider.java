package tv.exstream.web.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.config.Config;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;

/// Asks the provider of identities that an administrator has set up. What it says of itself (OpenID Connect Discovery) is remembered until
/// the server ends, its keys until one is wanted that is not among them. Thread-safe.
final class Provider {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// More than any provider has to say; arbitrary.
    private static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Config.Provider settings;
    private final Outbound outbound;
    private final Throttle keyReadings;
    private volatile @Nullable Self self;
    private volatile @Nullable JWKSet keys;

    /// @param keyReadings how often keys are read anew, whoever asks for it
    Provider(Config.Provider settings, Outbound outbound, Throttle keyReadings) {
        this.settings = settings;
        this.outbound = outbound;
        this.keyReadings = keyReadings;
    }

    /// What a provider says of itself.
    ///
    /// @param basic whether we may show our secret in a header
    private record Self(URI authorization, Place token, Place keys, boolean basic) {}

    Config.Provider settings() {
        return settings;
    }

    /// Where people sign in there.
    URI authorization(Map<String, String> parameters) throws IOException, InterruptedException {
        URI start = self().authorization();
        String first = start.getRawQuery() == null ? "?" : "&";
        return URI.create(start + first + form(parameters));
    }

    /// The ID token for a code.
    String token(Map<String, String> parameters) throws IOException, InterruptedException {
        Self known = self();
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("grant_type", "authorization_code");
        Config.Client client = settings.client();
        String secret = client.secret().text();
        if (secret.isEmpty() || !known.basic()) {
            all.put("client_id", client.id());
        }
        if (!secret.isEmpty() && !known.basic()) {
            all.put("client_secret", secret);
        }
        Question question = posting(known.token(), form(all));
        JsonNode answer =
                json(
                        secret.isEmpty() || !known.basic()
                                ? question
                                : question.with("Authorization", basic(client.id(), secret)));
        return text(answer, "id_token");
    }

    /// @param wanted the name of a key that has to be among them, if the token says one
    JWKSet keys(Optional<String> wanted) throws IOException, InterruptedException {
        JWKSet known = keys;
        if (known != null && (wanted.isEmpty() || has(known, wanted.get()))) {
            return known;
        }
        keyReadings.admit("keys");
        byte[] body = outbound.fetch(Question.get(self().keys(), PATIENCE), MOST_BYTES).body();
        try {
            JWKSet read = JWKSet.parse(new String(body, StandardCharsets.UTF_8));
            keys = read;
            return read;
        } catch (ParseException e) {
            throw new IOException("its keys cannot be read", e);
        }
    }

    private static boolean has(JWKSet keys, String name) {
        return keys.getKeyByKeyId(name) != null;
    }

    private Self self() throws IOException, InterruptedException {
        Self known = self;
        if (known == null) {
            known = discovered();
            self = known;
        }
        return known;
    }

    private Self discovered() throws IOException, InterruptedException {
        URI where = URI.create(settings.issuer().replaceFirst("/$", "") + WELL_KNOWN);
        Found<byte[]> found = outbound.fetch(Question.get(where, PATIENCE), MOST_BYTES);
        JsonNode answer = parsed(found.body());
        // RFC 8414 section 3.3: whoever says it is somebody else is not believed
        if (!text(answer, "issuer").equals(settings.issuer())) {
            throw new IOException("it calls itself otherwise than security.oidc.issuer says");
        }
        JsonNode ways = answer.path("token_endpoint_auth_methods_supported");
        boolean post = has(ways, "client_secret_post") && !has(ways, "client_secret_basic");
        return new Self(
                address(answer, "authorization_endpoint"),
                new Place(address(answer, "token_endpoint"), found.leads()),
                new Place(address(answer, "jwks_uri"), found.leads()),
                !post);
    }

    private static boolean has(JsonNode list, String word) {
        return list.valueStream().anyMatch(each -> each.asString("").equals(word));
    }

    /// Encrypted, if the provider is.
    private URI address(JsonNode answer, String name) throws IOException {
        try {
            URI address = URI.create(text(answer, name));
            String scheme = String.valueOf(address.getScheme());
            boolean plain = scheme.equals("http") && settings.issuer().startsWith("http:");
            if (address.getHost() != null && (scheme.equals("https") || plain)) {
                return address;
            }
            throw new IOException(name + " must be an address behind TLS");
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " must be an address", e);
        }
    }

    private JsonNode json(Question question) throws IOException, InterruptedException {
        return parsed(outbound.fetch(question, MOST_BYTES).body());
    }

    private static JsonNode parsed(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("it does not answer in JSON", e);
        }
    }

    private static String text(JsonNode answer, String name) throws IOException {
        String text = answer.path(name).asString("");
        if (text.isEmpty()) {
            throw new IOException("it does not say " + name);
        }
        return text;
    }

    private static Question posting(Place place, String form) {
        return Question.get(place, PATIENCE)
                .posting("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
                .with("Accept", "application/json");
    }

    /// RFC 6749 section 2.3.1.
    private static String basic(String id, String secret) {
        String both = encoded(id) + ":" + encoded(secret);
        return "Basic "
                + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
