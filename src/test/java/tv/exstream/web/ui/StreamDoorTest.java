package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.account.Role;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.AccountParts;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

/// What the page says of how other players where somebody is are let in.
@Timeout(60)
class StreamDoorTest {
    @ParameterizedTest
    @CsvSource({
        "private, 192.168.1.9, '', open",
        "private, 192.168.1.9, kim, open",
        "private, 203.0.113.9, kim, token",
        "'', 192.168.1.9, kim, token",
        "'', 192.168.1.9, '', account",
    })
    void addressesForOtherPlayersHaveATokenWhereStreamsAreClosed(
            String streams, String address, String name, String door) {
        try (TestServer server = open(streams)) {
            People people = new People(server);
            people.add("kim", Role.ADMINISTRATOR);

            String page = page(server, address, name.isEmpty() ? "" : people.cookies(name));

            assertThat(page).contains("data-door=\"" + door + "\"");
            assertThat(page.contains("id=\"elsewhere-form\"")).isEqualTo(door.equals("token"));
            assertThat(page.contains("They work in the network of the server"))
                    .isEqualTo(door.equals("open"));
        }
    }

    /// Pages are open at home, so that somebody may be there who has not signed in.
    private static TestServer open(String streams) {
        return TestServer.with(
                Map.of(
                        "EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1",
                        "EXSTREAMTV_SECURITY_OPEN_PAGES", "private",
                        "EXSTREAMTV_SECURITY_OPEN_STREAMS", streams),
                EntryParts.class,
                DoorParts.class,
                AccountParts.class,
                GuidePage.class);
    }

    private static String page(TestServer server, String address, String cookies) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.url("/player/5"))
                        .header("X-Forwarded-For", address)
                        .header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return server.send(request.build()).body();
    }
}
