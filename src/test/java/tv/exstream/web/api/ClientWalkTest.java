package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.account.Account;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;
import tv.exstream.web.client.ClientCalls;
import tv.exstream.web.client.GeneratedClient;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

/// Somebody who knows the document alone, before a server with a door.
@Timeout(120)
class ClientWalkTest {
    private static TestServer server;
    private static Database timelines;
    private static Account administrator;
    private static GeneratedClient client;
    @TempDir private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        timelines = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_DATA", folder.toString()),
                        timelines,
                        Stream.concat(Stream.of(ApiServerTest.PARTS), Stream.of(DoorParts.class))
                                .toArray(Class<?>[]::new));
        administrator = new People(server).add("walking", Role.ADMINISTRATOR);
        client =
                GeneratedClient.of(
                        JsonMapper.shared().readTree(server.get("/api/openapi.json").body()),
                        Map.of("Walk", program("Walk"), "Leave", program("Leave")));
    }

    private static String program(String name) throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "client", name + ".java"));
    }

    @AfterAll
    static void stop() {
        server.close();
        timelines.close();
    }

    @Test
    void aClientThatIsMadeOfTheDescriptionIsLetInByAKey() {
        String key = new People(server).token(administrator, TokenKind.KEY).secret();

        client.run("Walk", server.url("/"), Map.of("key", key));
    }

    @Test
    void itIsLetInByASessionWithWhatChangesCarry() {
        try (Visitor browser = new Visitor(server)) {
            assertThat(browser.signIn("walking", People.PASSWORD).statusCode()).isEqualTo(200);

            client.run("Walk", server.url("/"), shown(browser));
        }
    }

    @Test
    void itSignsOut() {
        try (Visitor browser = new Visitor(server)) {
            assertThat(browser.signIn("walking", People.PASSWORD).statusCode()).isEqualTo(200);
            assertThat(browser.get("/api/accounts").statusCode()).isEqualTo(200);

            client.run("Leave", server.url("/"), shown(browser));

            assertThat(browser.get("/api/accounts").statusCode()).isEqualTo(401);
        }
    }

    private static Map<String, String> shown(Visitor browser) {
        return Map.of(
                "session",
                browser.cookie("exstreamtv").orElseThrow(),
                "changeToken",
                browser.cookie("XSRF-TOKEN").orElseThrow());
    }

    @Test
    void itIsRefusedAsTheDescriptionSaysWithoutEither() {
        assertThatThrownBy(() -> client.run("Walk", server.url("/")))
                .isInstanceOf(ClientCalls.Refused.class)
                .hasMessageStartingWith("401 SIGN_IN_WANTED");
    }
}
