package tv.exstream.web.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.account.Account;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.AccountParts;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;
import tv.exstream.web.ui.EntryParts;

/// How the page of an account shows until when players and keys are let in, over HTTP.
@Timeout(60)
class EndedTokensPageTest {
    private static final Optional<Instant> OVER = Optional.of(Instant.EPOCH.plusSeconds(60));
    private static final Instant LATER = Instant.parse("2090-06-01T10:00:00Z");

    private TestServer server;
    private People people;
    private Account kim;

    @BeforeEach
    void start() {
        server =
                TestServer.of(
                        EntryParts.class, DoorParts.class, AccountParts.class, AccountPage.class);
        people = new People(server);
        kim = people.add("kim", Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsOverIsSaidToBe() {
        people.token(kim, TokenKind.PLAYER, OVER);
        people.token(kim, TokenKind.KEY, OVER);

        assertThat(page().split(">Over</span>", -1)).hasSize(3);
    }

    @Test
    void untilWhenItLastsIsSaid() {
        people.token(kim, TokenKind.PLAYER, Optional.of(LATER));

        assertThat(page())
                .contains("datetime=\"2090-06-01T10:00:00Z\" data-time=\"moment\"")
                .doesNotContain(">Over</span>");
    }

    @Test
    void aBrowserWhoseSessionIsOverIsNoSignedInOne() {
        people.token(kim, TokenKind.SESSION, OVER);

        String page = page();

        assertThat(page.split(">This browser</span>", -1)).hasSize(2);
        assertThat(page).doesNotContain("a test");
    }

    private String page() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/account"))
                        .header("Cookie", people.cookies("kim"))
                        .header("Accept", "text/html")
                        .build();
        return server.send(request).body();
    }
}
