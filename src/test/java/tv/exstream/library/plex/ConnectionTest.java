package tv.exstream.library.plex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
