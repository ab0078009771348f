package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.account.Role;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

/// A server that is open to the household, in which a browser looks at a page of another site whose name leads to the server.
@Timeout(60)
class OwnNameServerTest {
    private static final String FOREIGN = "evil.example";

    private TestServer server;

    @BeforeEach
    void start() {
        server =
                TestServer.with(
                        Map.of(
                                "EXSTREAMTV_SECURITY_OPEN_PAGES", "private",
                                "EXSTREAMTV_SECURITY_OPEN_API", "private",
                                "EXSTREAMTV_SECURITY_OPEN_ROLE", "administrator",
                                "EXSTREAMTV_SERVER_NAMES", "tv.example.org"),
                        DoorParts.class,
                        AccountParts.class,
                        DoorHandlers.class);
        new People(server).add("admin", Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "H32: a site whose name leads here changes nothing where the household need not sign in")
    void aSiteWhoseNameLeadsHereChangesNothing() {
        try (Visitor site = visitor(FOREIGN).with("Origin", "http://" + FOREIGN)) {
            assertThat(site.send("PATCH", "/api/channels/5", "{}").statusCode()).isEqualTo(401);

            HttpResponse<String> read = site.get("/api/now");

            assertThat(read.statusCode()).isEqualTo(401);
            assertThat(read.body()).contains("server.names", FOREIGN);
        }
        try (Visitor page = visitor(FOREIGN).with("Accept", "text/html")) {
            assertThat(page.get("/why").headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).contains("/sign-in"));
        }
    }

    @Test
    void playersGoOnUnderAnyName() {
        try (Visitor player = visitor(FOREIGN)) {
            assertThat(player.get("/iptv/channels.m3u").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void underItsAddressItsNameAndTheNamesOfHomesNobodyHasToSignIn() {
        for (String name : new String[] {"127.0.0.1", "nas", "nas.local:8411", "tv.example.org"}) {
            try (Visitor person = visitor(name).with("Origin", "http://" + name)) {
                assertThat(person.get("/api/now").body()).as(name).isEqualTo("Guest");
                assertThat(person.send("PATCH", "/api/channels/5", "{}").statusCode())
                        .as(name)
                        .isEqualTo(200);
            }
        }
    }

    private Visitor visitor(String host) {
        return new Visitor(server).with("Host", host);
    }
}
