package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.AuditLog;
import tv.exstream.account.AuditQuery;
import tv.exstream.account.Role;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.FakeProvider;
import tv.exstream.web.security.People;
import tv.exstream.web.ui.EntryParts;

@Timeout(60)
class ProviderServerTest {
    private static final String PASSWORD = "a long walk home";
    private static final String HERE = "http://localhost:8411";

    private static FakeProvider provider;
    private static TestServer shared;
    private static int visitors;

    private TestServer server;
    private Visitor ann;

    @BeforeAll
    static void startShared() {
        provider = new FakeProvider();
        shared = started(Map.of());
    }

    @AfterAll
    static void stopShared() {
        shared.close();
        provider.close();
    }

    private static TestServer started(Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1");
        settings.putAll(others);
        TestServer started =
                TestServer.with(settings, EntryParts.class, DoorParts.class, AccountParts.class);
        new People(started).add("admin", Role.ADMINISTRATOR);
        return started;
    }

    @BeforeEach
    void begin() {
        provider.behave("person " + visitors);
        server = shared;
        ann = visitor();
    }

    /// Goes on with another server.
    private void restart(Map<String, String> others) {
        ann.close();
        server = started(others);
        ann = visitor();
    }

    @AfterEach
    void end() {
        ann.close();
        if (server != shared) {
            server.close();
        }
    }

    /// From another address each time, so that nobody has to wait for others.
    private Visitor visitor() {
        return new Visitor(server, "192.168.1." + ++visitors)
                .with("X-Forwarded-Host", "localhost:8411");
    }

    @Test
    @DisplayName("H32: the page of a new server says what to set for a proxy that it does not know")
    void thePageOfANewServerSaysWhatToSetForAProxy() throws Exception {
        String page = "GET /claim HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n";
        try (TestServer plain =
                TestServer.of(EntryParts.class, DoorParts.class, AccountParts.class)) {
            assertThat(plain.raw(page.formatted("Via: 1.1 proxy\r\n")))
                    .contains("server.trustedProxies", "server.publicUrl")
                    .doesNotContain("<form id=\"entry\"");
            assertThat(plain.raw(page.formatted("")))
                    .contains("<form id=\"entry\"")
                    .doesNotContain("server.trustedProxies");
        }
    }

    @Test
    void somebodySignsInByTheWordOfTheProvider() {
        HttpResponse<String> arrived = ann.get(back(ann, "/account?x=1"));

        assertThat(arrived.statusCode()).as(arrived.body()).isEqualTo(303);
        assertThat(location(arrived)).isEqualTo(HERE + "/account?x=1");
        JsonNode session = json(ann.get("/api/session"));
        assertThat(session.at("/account/name").asString()).startsWith("ann");
        assertThat(session.at("/role").asString()).isEqualTo("VIEWER");
        assertThat(ann.get("/api/identities").body())
                .contains("Acme", provider.issuer())
                .doesNotContain("person ");
        assertThat(provider.faults).isEmpty();
    }

    @Test
    void whoComesAgainHasTheSameAccountAndTheRoleOfToday() {
        ann.get(back(ann, "/"));
        JsonNode first = json(ann.get("/api/session"));
        provider.claims =
                claims ->
                        claims.claim("groups", List.of("tv-operators", "tv-admins"))
                                .claim("preferred_username", "ann-of-today");
        ann.forget();

        ann.get(back(ann, "/"));

        JsonNode second = json(ann.get("/api/session"));
        assertThat(second.at("/account/id")).isEqualTo(first.at("/account/id"));
        assertThat(second.at("/role").asString()).isEqualTo("ADMINISTRATOR");
    }

    @Test
    @DisplayName("a name or an address of mail is nobody's account")
    void aNameIsNoProof() {
        provider.claims = claims -> claims.claim("preferred_username", "admin");

        ann.get(back(ann, "/"));

        JsonNode session = json(ann.get("/api/session"));
        assertThat(session.at("/account/name").asString()).isEqualTo("admin-2");
        assertThat(session.at("/role").asString()).isEqualTo("VIEWER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonce",
                "audience",
                "party",
                "expired",
                "issuer",
                "none",
                "secret",
                "forged"
            })
    void whatCannotBeVerifiedIsNotBelieved(String what) {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> changes =
                Map.of(
                        "nonce", claims -> claims.claim("nonce", "another"),
                        "audience", claims -> claims.audience("another"),
                        "party", claims -> claims.audience(List.of(FakeProvider.CLIENT, "another")),
                        "expired", claims -> claims.expirationTime(new Date(1_000)),
                        "issuer", claims -> claims.issuer("http://localhost:1"));
        provider.claims = changes.getOrDefault(what, UnaryOperator.identity());
        switch (what) {
            case "none" -> provider.how = FakeProvider.Signing.NONE;
            case "secret" -> provider.how = FakeProvider.Signing.SECRET;
            case "forged" -> provider.forge();
            default -> assertThat(changes).containsKey(what);
        }

        refused(ann.get(back(ann, "/")), "could not be verified");
    }

    @Test
    void anAnswerCountsOnceAndInTheBrowserThatAsked() {
        String back = back(ann, "/");
        try (Visitor thief = visitor()) {
            refused(thief.get(back), "another window");
            back(thief, "/");
            refused(thief.get(back), "another window");
        }

        assertThat(ann.get(back).statusCode()).isEqualTo(303);
        refused(ann.get(back), "another window");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?state=x", "?code=x", "?error=access_denied", "?state=%00&code=%00"})
    void whoIsNotExpectedIsRefused(String query) {
        back(ann, "/");

        refused(ann.get("/sign-in/provider/callback" + query), "another window");
    }

    @Test
    void whoChangesHisMindIsToldSo() {
        String state = back(ann, "/").replaceFirst(".*state=", "");

        refused(
                ann.get("/sign-in/provider/callback?error=access_denied&state=" + state),
                "Nobody was signed in there");
    }

    @Test
    void theAnswerOfAnotherProviderIsNotBelieved() {
        refused(ann.get(back(ann, "/") + "&iss=http%3A%2F%2Fevil.example"), "be verified");
    }

    @Test
    void aProviderThatIsDownIsSaidToBe() {
        restart(Map.of());
        provider.goDown();

        HttpResponse<String> answer = ann.get("/sign-in/provider");

        refused(answer, "did not answer");
        assertThat(answer.body()).contains("id=\"password\"").doesNotContain("503");
    }

    @Test
    void anotherKeyIsReadWhenItIsUsed() {
        ann.get(back(ann, "/"));
        ann.forget();
        provider.rotate();

        assertThat(ann.get(back(ann, "/")).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "evil"})
    @DisplayName("H31: nobody is led to another server")
    void nextIsOnThisServer(String next) {
        String encoded = next.replace("/", "%2F").replace("\\", "%5C").replace(":", "%3A");

        assertThat(location(ann.get(back(ann, encoded)))).isEqualTo(HERE + "/");
    }

    @Test
    void whoHasNoRoleStaysOutside() {
        restart(Map.of("EXSTREAMTV_SECURITY_OIDC_ROLE", "nobody"));
        refused(ann.get(back(ann, "/")), "no account here");

        provider.claims = claims -> claims.claim("groups", "tv-operators");
        ann.get(back(ann, "/"));

        assertThat(json(ann.get("/api/session")).at("/role").asString()).isEqualTo("OPERATOR");
        provider.claims = UnaryOperator.identity();
        ann.forget();
        refused(ann.get(back(ann, "/")), "no account here");
    }

    @Test
    void sessionsAndKeysDoNotKeepARoleThatTheProviderHasTaken() {
        restart(Map.of("EXSTREAMTV_SECURITY_OIDC_ROLE", "nobody"));
        provider.claims = claims -> claims.claim("groups", "tv-admins");
        ann.get(back(ann, "/"));
        String wish = "{'kind': 'KEY', 'label': 'Program', 'scope': 'ADMINISTER'}";
        String key = json(ann.send("POST", "/api/tokens", wish)).at("/token").asString();
        assertThat(status("/api/accounts", key)).isEqualTo(200);

        provider.claims = claims -> claims.claim("groups", "tv-operators");
        try (Visitor other = visitor()) {
            other.get(back(other, "/"));
        }
        assertThat(json(ann.get("/api/session")).at("/role").asString()).isEqualTo("OPERATOR");
        assertThat(status("/api/accounts", key)).isEqualTo(403);

        provider.claims = UnaryOperator.identity();
        try (Visitor other = visitor()) {
            refused(other.get(back(other, "/")), "no account here");
        }
        assertThat(json(ann.get("/api/session")).at("/account").isObject()).isFalse();
        assertThat(status("/api/tokens", key)).isEqualTo(401);
    }

    @Test
    void whatTheProviderDecidesIsInTheRecordOfChanges() {
        restart(Map.of("EXSTREAMTV_SECURITY_OIDC_ROLE", "nobody"));
        List<List<String>> groups =
                List.of(List.of("tv-operators"), List.of("tv-operators"), List.of("tv-admins"));
        for (List<String> each : groups) {
            provider.claims = claims -> claims.claim("groups", each);
            ann.forget();
            ann.get(back(ann, "/"));
        }
        provider.claims = UnaryOperator.identity();
        ann.forget();
        refused(ann.get(back(ann, "/")), "no account here");

        List<AuditEntry> told = recorded();

        assertThat(told)
                .extracting(each -> each.what().operation())
                .containsExactly("shutOut", "changeAccount", "addAccount");
        assertThat(told).allMatch(each -> each.who().account().equals("provider:Acme"));
        assertThat(told).allMatch(each -> each.who().address().startsWith("192.168.1."));
        assertThat(told.get(0).before()).contains("\"tokens\":3");
        assertThat(told.get(0).after()).contains("\"tokens\":0");
        assertThat(told.get(1).before()).contains("ann", "OPERATOR");
        assertThat(told.get(1).after()).contains("ann", "ADMINISTRATOR");
        assertThat(told.get(2).before()).isEmpty();
        assertThat(told.get(2).after()).contains("ann", "OPERATOR");
        assertThat(told.get(1).what().path()).matches("/api/accounts/\\d+");
    }

    /// The newest first.
    private List<AuditEntry> recorded() {
        AuditLog log = server.bean(AuditLog.class);
        return log.page(AuditQuery.ALL, OptionalLong.empty(), 100).entries();
    }

    @Test
    void whoHasAPasswordHereKeepsWhatIsDecidedHere() {
        restart(Map.of("EXSTREAMTV_SECURITY_OIDC_ROLE", "nobody"));
        ann.signIn("admin", PASSWORD);
        String address =
                json(ann.send("POST", "/api/identities/link", "")).at("/address").asString();
        ann.get(path(agreed(address)));

        try (Visitor other = visitor()) {
            refused(other.get(back(other, "/")), "no account here");
        }

        assertThat(json(ann.get("/api/session")).at("/role").asString()).isEqualTo("ADMINISTRATOR");
    }

    private int status(String path, String key) {
        return server.send(
                        HttpRequest.newBuilder(server.url(path))
                                .header("Authorization", "Bearer " + key)
                                .build())
                .statusCode();
    }

    @Test
    void anAccountIsConnectedByItsOwner() {
        restart(Map.of("EXSTREAMTV_SECURITY_OIDC_ACCOUNTS", "link"));
        refused(ann.get(back(ann, "/")), "no account here");
        ann.signIn("admin", PASSWORD);
        String address =
                json(ann.send("POST", "/api/identities/link", "")).at("/address").asString();

        HttpResponse<String> arrived = ann.get(path(agreed(address)));

        assertThat(location(arrived)).isEqualTo(HERE + "/account");
        AuditEntry told = recorded().getFirst();
        assertThat(told.what().operation()).isEqualTo("linkIdentity");
        assertThat(told.who().account()).isEqualTo("admin");
        assertThat(told.after()).contains("\"issuer\":", "\"label\":\"ann");
        ann.forget();
        assertThat(ann.get(back(ann, "/")).statusCode()).isEqualTo(303);
        JsonNode session = json(ann.get("/api/session"));
        assertThat(session.at("/account/name").asString()).isEqualTo("admin");
        assertThat(session.at("/role").asString()).as("decided here").isEqualTo("ADMINISTRATOR");
        long id = json(ann.get("/api/identities")).at("/identities/0/id").asLong();
        assertThat(ann.send("DELETE", "/api/identities/" + id, "").statusCode()).isEqualTo(204);
        assertThat(ann.send("DELETE", "/api/identities/" + id, "").body())
                .contains("IDENTITY_NOT_FOUND");
    }

    @Test
    void nobodyIsConnectedWhoIsNotSignedInAnyMore() {
        restart(Map.of("EXSTREAMTV_SECURITY_OIDC_ACCOUNTS", "link"));
        new People(server).add("bert", Role.VIEWER);
        for (String then : List.of("", "bert")) {
            ann.signIn("admin", PASSWORD);
            String address =
                    json(ann.send("POST", "/api/identities/link", "")).at("/address").asString();
            String back = path(agreed(address));
            ann.send("DELETE", "/api/session", "");
            if (!then.isEmpty()) {
                ann.signIn(then, PASSWORD);
            }

            refused(ann.get(back), "another window");
        }

        ann.signIn("admin", PASSWORD);
        assertThat(json(ann.get("/api/identities")).at("/identities").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"tv-operators=operator, 401", "'', 200"})
    void aPasskeyDoesNotKeepARoleThatTheProviderHasTaken(String roles, int status) {
        restart(Map.of("EXSTREAMTV_SECURITY_OIDC_ROLES", roles));
        Device device = new Device("device of ann");
        ann.get(back(ann, "/"));
        JsonNode wish = json(ann.send("POST", "/api/passkeys/wish", ""));
        HttpResponse<String> made = ann.send("POST", "/api/passkeys", device.made("Phone", wish));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        ann.forget();
        device.counter++;

        JsonNode challenge = json(ann.send("POST", "/api/session/challenge", ""));
        HttpResponse<String> answer =
                ann.send("POST", "/api/session/passkey", device.signed(challenge));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(ann.get(back(ann, "/")).statusCode()).isEqualTo(303);
    }

    @Test
    void theOnlyWayInStays() {
        ann.get(back(ann, "/"));
        long id = json(ann.get("/api/identities")).at("/identities/0/id").asLong();

        assertThat(ann.send("DELETE", "/api/identities/" + id, "").body()).contains("LAST_SIGN_IN");
    }

    @Test
    void aDisabledAccountStaysOutside() {
        ann.get(back(ann, "/"));
        long id = json(ann.get("/api/session")).at("/account/id").asLong();
        try (Visitor admin = visitor()) {
            admin.signIn("admin", PASSWORD);
            admin.send("PATCH", "/api/accounts/" + id, "{'disabled': true}");
        }
        ann.forget();

        HttpResponse<String> answer = ann.get(back(ann, "/"));

        refused(answer, "no account here");
        assertThat(ann.get("/api/identities").statusCode()).isEqualTo(401);
    }

    @Test
    void thePageOffersItWithoutAnyScript() {
        HttpResponse<String> page = ann.get("/sign-in?next=/now");

        assertThat(page.body())
                .contains("Sign in with Acme", "provider?next=/now")
                .doesNotContain(FakeProvider.SECRET);
    }

    @Test
    void whereNoneIsSetUpNothingIsOffered() {
        restart(Map.of("EXSTREAMTV_SECURITY_OIDC_ISSUER", ""));

        assertThat(ann.get("/sign-in").body()).doesNotContain("id=\"provider\"");
        refused(ann.get("/sign-in/provider"), "did not answer");
        ann.signIn("admin", PASSWORD);
        assertThat(ann.send("POST", "/api/identities/link", "").body())
                .contains("PROVIDER_UNUSABLE");
    }

    /// The path at which a browser comes back that goes to the provider, where somebody says yes.
    private static String back(Visitor visitor, String next) {
        HttpResponse<String> sent = visitor.get("/sign-in/provider?next=" + next);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return path(agreed(location(sent)));
    }

    private static String agreed(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Link")
                    .orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(String address) {
        assertThat(address).startsWith(HERE + "/");
        return address.substring(HERE.length());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains(words);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestServer.body(answer);
    }
}
