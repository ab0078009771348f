package tv.exstream.library.xtream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.problem.ProblemException;

@DisplayName("What an account of Xtream Codes says of itself")
class XtreamAccountTest {
    private static XtreamAccount account(String json) throws IOException {
        return XtreamAccount.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("is when it expires, how many connections it allows and in which form it sends")
    void recorded() throws IOException {
        try (InputStream answer =
                Files.newInputStream(
                        SharedData.of("xtream/tellytv__go.xtream-codes/iris_auth.json"))) {
            XtreamAccount account = XtreamAccount.read(answer);

            assertThat(account.admitted()).isTrue();
            assertThat(account.expires()).contains(Instant.ofEpochSecond(1_537_821_177));
            assertThat(account.connections()).isEqualTo(3);
            assertThat(account.format()).isEqualTo("ts");
        }
    }

    @Test
    @DisplayName(
            "never expires when the day is null, and has as many connections as it likes when it says nothing")
    void nothingSaid() throws IOException {
        XtreamAccount account =
                account(
                        "{\"user_info\": {\"auth\": 1, \"exp_date\": null, \"allowed_output_formats\": [\"m3u8\"]}}");

        assertThat(account.admitted()).isTrue();
        assertThat(account.expires()).isEmpty();
        assertThat(account.connections()).isZero();
        assertThat(account.format()).isEqualTo("m3u8");
    }

    @DisplayName("SRC-29: is in which zone its clock is, by its name or by how far ahead it is")
    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2018-08-25 22:38:26, Europe/London",
        "Berlin time, 2018-08-25 23:38:26, Etc/GMT-2",
        "'', 2018-08-25 16:38:50, Etc/GMT+5",
        "'', 2018-08-25 21:38:26, Etc/GMT0",
        "'', 2018-08-26 03:08:26, ",
        "'', 2017-08-26 03:38:26, ",
        "'', soon, ",
    })
    void zone(String name, String clock, ZoneId zone) throws IOException {
        String json =
                "{\"server_info\": {\"timezone\": \"%s\", \"time_now\": \"%s\", \"timestamp_now\": 1535233106}}"
                        .formatted(name, clock);

        assertThat(account(json).zone().map(ZoneId::normalized))
                .isEqualTo(Optional.ofNullable(zone).map(ZoneId::normalized));
    }

    @DisplayName("is that it is not admitted, in the ways of all panels")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user_info\": {\"auth\": 0}}",
                "{\"user_info\": {\"auth\": \"0\", \"status\": \"Active\"}}",
                "{\"user_info\": {\"auth\": 1, \"status\": \"Expired\"}}",
                "{\"user_info\": {\"auth\": 1, \"status\": \"Banned\"}}",
                "{\"user_info\": []}",
                "[]",
                "{}"
            })
    void notAdmitted(String json) throws IOException {
        assertThat(account(json).admitted()).isFalse();
    }

    @DisplayName(
            "H14: is nothing when the answer is a page or empty: an overloaded server is no locked account")
    @ParameterizedTest
    @ValueSource(strings = {"", "<html>503</html>"})
    void noAnswer(String text) {
        assertThatThrownBy(() -> account(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("may name more connections than there are")
    void hostile() throws IOException {
        XtreamAccount account =
                account(
                        """
                        {"user_info": {"auth": true, "max_connections": 99999999999}}
                        """);

        assertThat(account.connections()).isEqualTo(1_000);
    }
}
