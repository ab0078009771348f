package tv.exstream.library.plex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;

class AccountTest {
    private final FakePlex server = new FakePlex();
    private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);
    private final Account account =
            new Account(
                    new PatientQuestions(outbound, _ -> {}),
                    new Client("client-1", "1"),
                    URI.create(server.address()));

    @AfterEach
    void close() {
        outbound.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":0,\"code\":\"abc\"}",
                "{\"id\":-7,\"code\":\"abc\"}",
                "{\"id\":\"x\",\"code\":\"abc\"}",
                "{\"id\":7,\"code\":\"\"}",
                "{\"id\":7,\"code\":{\"a\":1}}",
                "[]"
            })
    @DisplayName("H20: an answer without an id or a code is no beginning of signing in")
    void oddPins(String answer) {
        server.troubles.put("POST /api/v2/pins", Reply.of(answer));

        assertThatThrownBy(account::begin)
                .isInstanceOf(IOException.class)
                .hasMessage("plex.tv gives no code to sign in with");
    }

    @Test
    @DisplayName("a code of any characters is escaped in the address of the page")
    void codesAreEscaped() throws Exception {
        server.troubles.put("POST /api/v2/pins", Reply.of("{\"id\":7,\"code\":\"a&b=c#d\"}"));

        Account.Pin pin = account.begin();

        assertThat(pin.page()).contains("&code=a%26b%3Dc%23d&");
        assertThat(pin.expires()).isEqualTo(Instant.EPOCH);
    }

    @Test
    @DisplayName("H20: of what the account lists only servers count, whatever else is among it")
    void oddServers() throws Exception {
        server.troubles.put(
                "/api/v2/resources",
                Reply.of(
                        """
                        [7,null,[1],{"provides":["server"]},{"provides":"player,client","name":"TV"},
                         {"provides":"client,server","name":"Box","clientIdentifier":"m1","owned":"1","connections":"none"}]"""));

        assertThat(account.choices("token")).containsExactly(new Account.Choice("m1", "Box", true));
        assertThat(account.servers("token").getFirst().connections()).isEmpty();
    }
}
