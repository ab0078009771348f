package tv.exstream.library.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Station;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;

class AccessTokensTest {
    private static final String PATH = "/oauth2/token";

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final InMemorySecrets secrets = new InMemorySecrets();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private String life = "14400";
    private final AccessTokens tokens =
            new AccessTokens(
                    new AccessTokens.Service(
                            URI.create(station.outside(PATH)), CloudConfiguration.WORDS_OF_DROPBOX),
                    outbound,
                    secrets,
                    () -> now);

    @BeforeEach
    void numberTokens() {
        station.answers(
                PATH,
                exchange -> {
                    byte[] form = exchange.getRequestBody().readAllBytes();
                    asked.add(new String(form, StandardCharsets.UTF_8));
                    String answer = "{\"access_token\":\"%d\",\"expires_in\":%s}";
                    Station.send(exchange, 200, answer.formatted(asked.size(), life));
                });
    }

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    @DisplayName("SRC-37: a token is made from what is kept, by the words of RFC 6749")
    void aTokenIsMadeFromWhatIsKept() throws Exception {
        secrets.put(new SourceId(1), DriveOrigin.Dropbox.REFRESH_TOKEN, "kept & good");
        secrets.put(new SourceId(1), DriveOrigin.Dropbox.APP_KEY, "key");
        secrets.put(new SourceId(1), DriveOrigin.Dropbox.APP_SECRET, "=");

        assertThat(tokens.of(source(1))).isEqualTo("1");

        assertThat(asked.getFirst().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=refresh_token",
                        "refresh_token=kept+%26+good",
                        "client_id=key",
                        "client_secret=%3D");
    }

    @Test
    @DisplayName("SRC-38: a token of four hours is made anew five minutes before it ends")
    void aTokenIsMadeAnewBeforeItEnds() throws Exception {
        assertThat(tokens.of(source(1))).isEqualTo("1");
        now = now.plus(Duration.ofHours(4)).minus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(tokens.of(source(1))).isEqualTo("1");

        now = now.plusMillis(1);
        assertThat(tokens.of(source(1))).isEqualTo("2");
    }

    @ParameterizedTest
    @DisplayName("how long a token holds is believed within reason")
    @CsvSource({"-5, 0", "9999999999, 86400", "'\"soon\"', 3600", "null, 3600"})
    void lifesAreBelievedWithinReason(String said, long seconds) throws Exception {
        life = said;
        assertThat(tokens.of(source(1))).isEqualTo("1");

        now = now.plusSeconds(Math.max(0, seconds - 301));
        String expected = seconds == 0 ? "2" : "1";
        assertThat(tokens.of(source(1))).isEqualTo(expected);
        now = now.plusSeconds(2);
        assertThat(tokens.of(source(1))).isNotEqualTo("1");
    }

    @Test
    void eachSourceHasItsOwn() throws Exception {
        assertThat(tokens.of(source(1))).isEqualTo("1");
        assertThat(tokens.of(source(2))).isEqualTo("2");

        now = now.plus(Duration.ofHours(1));
        assertThat(tokens.forget(new SourceId(1))).isTrue();

        assertThat(tokens.of(source(2))).isEqualTo("2");
        assertThat(tokens.of(source(1))).isEqualTo("3");
    }

    @Test
    @DisplayName(
            "a visit whose token is refused after somebody else had it renewed is made again with the new one")
    void whatSomebodyElseRenewedIsUsed() throws Exception {
        assertThat(tokens.of(source(1))).isEqualTo("1");
        now = now.plus(Duration.ofHours(1));

        String taken =
                tokens.visit(
                        source(1),
                        token -> {
                            if (token.equals("1")) {
                                assertThat(tokens.forget(new SourceId(1))).isTrue();
                                assertThat(tokens.of(source(1))).isEqualTo("2");
                                throw new OutboundException(
                                        new Failure.Refused(401, Optional.empty()));
                            }
                            return token;
                        });

        assertThat(taken).isEqualTo("2");
        assertThat(asked).hasSize(2);
    }

    @Test
    @DisplayName("H10: an answer without an end makes no token")
    void answersAreBounded() {
        station.answers(PATH, exchange -> Station.send(exchange, 200, "x".repeat(2 << 20)));

        assertThatThrownBy(() -> tokens.of(source(1))).hasMessageContaining("1048576 bytes");
    }

    private static Source source(int id) {
        var origin = new DriveOrigin.Dropbox("");
        return new Source(new SourceId(id), new SourceSettings("x", origin, Duration.ZERO, true));
    }
}
