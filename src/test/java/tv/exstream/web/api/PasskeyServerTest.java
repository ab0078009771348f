package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.Role;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

@Timeout(60)
class PasskeyServerTest {
    private static final String PASSWORD = "a long walk home";
    private static final String HERE = "localhost:8411";

    private static TestServer server;
    private static int visitors;

    private Visitor admin;
    private final Device phone = new Device("phone");

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1"),
                        DoorParts.class,
                        AccountParts.class);
        new People(server).add("admin", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        admin = visitor();
        assertThat(admin.signIn("admin", PASSWORD).statusCode()).isEqualTo(200);
        for (JsonNode each : json(admin.get("/api/accounts")).at("/accounts")) {
            if (!each.at("/name").asString().equals("admin")) {
                admin.send("DELETE", "/api/accounts/" + each.at("/id").asLong(), "");
            }
        }
        for (JsonNode each : json(admin.get("/api/passkeys")).at("/passkeys")) {
            admin.send("DELETE", "/api/passkeys/" + each.at("/id").asLong(), "");
        }
    }

    @AfterEach
    void leave() {
        admin.close();
    }

    /// From another address each time, so that nobody has to wait for others.
    private static Visitor visitor() {
        return new Visitor(server, "192.168.1." + ++visitors).with("X-Forwarded-Host", HERE);
    }

    @Test
    @DisplayName("INF-30: a passkey signs in without a name or a password")
    void aPasskeySignsInWithoutANameOrAPassword() {
        JsonNode entry = added(phone);
        try (Visitor visitor = visitor()) {
            phone.counter = 2;
            HttpResponse<String> answer = signIn(visitor, phone);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(json(answer).at("/account/name").asString()).isEqualTo("admin");
            assertThat(visitor.get("/api/accounts").statusCode()).isEqualTo(200);
        }
        assertThat(entry.at("/label").asString()).isEqualTo("My phone");
        assertThat(entry.at("/host").asString()).isEqualTo("localhost");
        JsonNode own = json(admin.get("/api/passkeys"));
        assertThat(own.at("/possible").asBoolean()).isTrue();
        assertThat(own.at("/passkeys/0/lastUsed").asString())
                .isGreaterThan(own.at("/passkeys/0/made").asString());
        assertThat(admin.get("/api/accounts/" + entry.at("/account").asLong() + "/passkeys").body())
                .contains("My phone")
                .doesNotContain("verifier");
    }

    @Test
    void theDeviceIsToldWhatItHasAlready() {
        JsonNode first = wish(admin);
        added(phone);
        JsonNode second = wish(admin);

        assertThat(first.at("/known").isEmpty()).isTrue();
        assertThat(second.at("/known/0").asString()).isEqualTo("cGhvbmU");
        assertThat(second.at("/handle").asString()).isEqualTo(phone.handle);
        assertThat(second.at("/challenge").asString())
                .isNotEqualTo(first.at("/challenge").asString());
        assertThat(admin.send("POST", "/api/passkeys", phone.made("Again", second)).statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("what a device has signed once signs nobody in again")
    void aReplayedAnswerIsRefused() {
        added(phone);
        try (Visitor visitor = visitor()) {
            phone.counter = 2;
            String body = phone.signed(challenge(visitor));
            assertThat(visitor.send("POST", "/api/session/passkey", body).statusCode())
                    .isEqualTo(200);

            refused(visitor.send("POST", "/api/session/passkey", body));
            challenge(visitor);
            refused(visitor.send("POST", "/api/session/passkey", body));
        }
    }

    @Test
    @DisplayName("what was drawn for one browser is of no use in another")
    void aChallengeBelongsToABrowser() {
        added(phone);
        phone.counter = 2;
        try (Visitor victim = visitor();
                Visitor thief = visitor()) {
            String body = phone.signed(challenge(victim));

            refused(thief.send("POST", "/api/session/passkey", body));
            challenge(thief);
            refused(thief.send("POST", "/api/session/passkey", body));
            assertThat(victim.send("POST", "/api/session/passkey", body).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "host", "unverified", "absent", "handle", "backwards"})
    void whateverIsWrongTheAnswerIsTheSame(String what) {
        phone.counter = 5;
        added(phone);
        phone.counter = 6;
        Map<String, Consumer<Device>> changes =
                Map.of(
                        "origin", device -> device.origin = "http://evil.example",
                        "host", device -> device.host = "evil.example",
                        "unverified", device -> device.flags = Device.PRESENT,
                        "absent", device -> device.flags = Device.VERIFIED,
                        "handle", device -> device.handle = "c29tZWJvZHk",
                        "backwards", device -> device.counter = 4);

        changes.get(what).accept(phone);

        try (Visitor visitor = visitor()) {
            refused(signIn(visitor, phone));
        }
    }

    @Test
    void whoeverIsNotKnownDoesNotSignIn() {
        Device other = new Device("phone");
        added(phone);
        other.handle = phone.handle;
        other.counter = 2;
        Device unknown = new Device("unknown");
        unknown.handle = phone.handle;
        try (Visitor visitor = visitor()) {
            refused(signIn(visitor, other));
            refused(signIn(visitor, unknown));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "oA", "////", "", "%00", "______8"})
    void garbageIsRefused(String garbage) {
        JsonNode wish = wish(admin);
        String made =
                "{'label': 'x', 'clientData': '%s', 'attestation': '%s'}"
                        .formatted(garbage, garbage);
        String signed =
                "{'id': '%1$s', 'clientData': '%1$s', 'deviceData': '%1$s', 'signature': '%1$s', 'handle': '%1$s'}"
                        .formatted(garbage);
        added(phone);
        try (Visitor visitor = visitor()) {
            challenge(visitor);

            assertThat(admin.send("POST", "/api/passkeys", made).statusCode()).isIn(400, 422);
            assertThat(visitor.send("POST", "/api/session/passkey", signed).statusCode())
                    .isIn(400, 401);
            challenge(visitor);
            String known = signed.replaceFirst("'id': '[^']*'", "'id': 'cGhvbmU'");
            assertThat(visitor.send("POST", "/api/session/passkey", known).statusCode())
                    .isIn(400, 401);
        }
        assertThat(wish.at("/host").asString()).isEqualTo("localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "host", "unverified", "late"})
    void whatADeviceDidNotMakeForUsIsNotAdded(String what) {
        JsonNode wish = wish(admin);
        switch (what) {
            case "origin" -> phone.origin = "https://localhost:8411";
            case "host" -> phone.host = "evil.example";
            case "unverified" -> phone.flags = Device.PRESENT;
            default -> wish(admin);
        }

        HttpResponse<String> answer =
                admin.send("POST", "/api/passkeys", phone.made("My phone", wish));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("PASSKEY_REFUSED");
        assertThat(json(admin.get("/api/passkeys")).at("/passkeys").isEmpty()).isTrue();
    }

    @Test
    void aDisabledAccountDoesNotSignIn() {
        String wish = "{'name': 'ann', 'password': '%s'}".formatted(PASSWORD);
        long id = json(admin.send("POST", "/api/accounts", wish)).at("/id").asLong();
        try (Visitor ann = visitor()) {
            ann.signIn("ann", PASSWORD);
            assertThat(
                            ann.send("POST", "/api/passkeys", phone.made("Ann’s", wish(ann)))
                                    .statusCode())
                    .isEqualTo(201);
            admin.send("PATCH", "/api/accounts/" + id, "{'disabled': true}");

            phone.counter = 2;
            refused(signIn(ann, phone));
            admin.send("PATCH", "/api/accounts/" + id, "{'disabled': false}");
            phone.counter = 3;
            assertThat(signIn(ann, phone).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("H37: passkeys of others are not there")
    void aPasskeyIsRemovedByItsOwner() {
        JsonNode entry = added(phone);
        String path = "/api/passkeys/" + entry.at("/id").asLong();
        admin.send("POST", "/api/accounts", "{'name': 'ann', 'password': '" + PASSWORD + "'}");
        try (Visitor ann = visitor()) {
            ann.signIn("ann", PASSWORD);

            assertThat(ann.send("DELETE", path, "").body()).contains("PASSKEY_NOT_FOUND");
            assertThat(json(ann.get("/api/passkeys")).at("/passkeys").isEmpty()).isTrue();
            assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);
            phone.counter = 2;
            refused(signIn(ann, phone));
        }
        assertThat(admin.send("DELETE", "/api/passkeys/9999999999999999999", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void addressesForWhichNoBrowserHasPasskeysSaySo() {
        for (String host : new String[] {"tv.example.org", "192.168.1.5:8411", "[::1]:8411"}) {
            admin.with("X-Forwarded-Host", host);

            assertThat(json(admin.get("/api/passkeys")).at("/possible").asBoolean()).isFalse();
            assertThat(admin.send("POST", "/api/passkeys/wish", "").body())
                    .contains("PASSKEYS_UNAVAILABLE");
            assertThat(admin.send("POST", "/api/session/challenge", "").statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    @DisplayName("H33: whoever shows wrong passkeys has to wait as others do")
    void guessingIsSlow() {
        added(phone);
        phone.host = "evil.example";
        try (Visitor thief = visitor().with("X-Forwarded-For", "198.51.100.7")) {
            for (int i = 0; i < 10; i++) {
                refused(signIn(thief, phone));
            }

            assertThat(signIn(thief, phone).statusCode()).isEqualTo(429);
            assertThat(thief.signIn("admin", PASSWORD).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whoeverAsksTooOftenHasToWait() {
        try (Visitor asker = visitor().with("X-Forwarded-For", "198.51.100.8")) {
            for (int i = 0; i < 30; i++) {
                challenge(asker);
            }

            assertThat(asker.send("POST", "/api/session/challenge", "").statusCode())
                    .isEqualTo(429);
        }
    }

    private JsonNode added(Device device) {
        HttpResponse<String> answer =
                admin.send("POST", "/api/passkeys", device.made("My phone", wish(admin)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static JsonNode wish(Visitor visitor) {
        return json(visitor.send("POST", "/api/passkeys/wish", ""));
    }

    private static JsonNode challenge(Visitor visitor) {
        HttpResponse<String> answer = visitor.send("POST", "/api/session/challenge", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static HttpResponse<String> signIn(Visitor visitor, Device device) {
        return visitor.send("POST", "/api/session/passkey", device.signed(challenge(visitor)));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("SIGN_IN_FAILED", "just have signed");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestServer.body(answer);
    }
}
