package tv.exstream.library.plex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.ServerRecordings;

class ConnectionTest {
    @Test
    @DisplayName(
            "SRC-2: near ways come before far ones, encrypted before plain, and the relay last")
    void theBestComesFirst() throws Exception {
        List<JsonRow> resources = JsonRows.list(ServerRecordings.bytes("plex/resources.json"));

        assertThat(Connection.of(resources.getFirst()))
                .extracting(each -> each.uri().toString())
                .containsExactly(
                        "https://192-168-1-5.abc123.plex.direct:32400",
                        "http://192.168.1.5:32400",
                        "https://2-2-2-2.abc123.plex.direct:443",
                        "https://178-3-2-1.abc123.plex.direct:8443");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{'uri':'ftp://192.168.1.5:32400','local':true}`, ``",
                "`{'uri':'file:///etc/passwd'}`, ``",
                "`{'uri':'not a uri'}`, ``",
                "`{'uri':'http:'}`, ``",
                "`{'uri':['http://a']}`, ``",
                "`{'uri':7}`, ``",
                "`{'uri':'https://a.example:1','local':true,'address':'192.168.1.5','port':99999}`, https://a.example:1",
                "`{'uri':'https://a.example:1','local':true,'address':'','port':32400}`, https://a.example:1",
                "`{'uri':'https://a.example:1','local':true,'address':'a b','port':1}`, https://a.example:1",
                "`{'uri':'https://a.example:1','local':true,'address':'fe80::1','port':32400}`, https://a.example:1 http://[fe80::1]:32400",
                "`{'uri':'https://a.example:1','local':true,'relay':true,'address':'10.0.0.1','port':1}`, https://a.example:1"
            })
    @DisplayName("H20: what is no way is left out, and the others are tried")
    void oddWays(String connection, String expected) throws Exception {
        String json = "{\"connections\":[%s,5,null]}".formatted(connection.replace('\'', '"'));

        List<Connection> ways = Connection.of(JsonRows.row(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(String.join(" ", ways.stream().map(way -> way.uri().toString()).toList()))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("a server that wants encryption is never asked without")
    void encryptionIsKept() throws Exception {
        List<JsonRow> resources = JsonRows.list(ServerRecordings.bytes("plex/resources.json"));

        assertThat(Connection.of(resources.getLast()))
                .singleElement()
                .extracting(Connection::rank)
                .isEqualTo(Connection.Rank.LOCAL_ENCRYPTED);
    }
}
