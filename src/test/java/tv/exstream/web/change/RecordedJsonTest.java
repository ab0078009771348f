package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.account.TokenText;

class RecordedJsonTest {
    @Test
    @DisplayName("H42: what only the asking client is to know is hidden, however deep")
    void secretsAreHidden() {
        assertThat(
                        recorded(
                                "{'list': [{'token': 'a', 'newPassword': 'b', 'apiKey': 'c'}], 'code': 'd', 'n': 1}"))
                .isEqualTo(
                        "{'list':[{'token':'***','newPassword':'***','apiKey':'***'}],'code':'***','n':1}");
    }

    @Test
    @DisplayName("H42: addresses of players are recorded without what lets in")
    void addressesOfPlayersLetNobodyIn() {
        String token = TokenText.drawn(new SecureRandom()).secret();

        assertThat(
                        recorded(
                                "{'base': 'https://tv.example.org/t/%1$s', 'list': [{'m3u': '/t/%1$s/iptv/channels.m3u'}]}"
                                        .formatted(token)))
                .isEqualTo(
                        "{'base':'https://tv.example.org/t/***','list':[{'m3u':'/t/***/iptv/channels.m3u'}]}");
        assertThat(recorded("{'path': '/t/short'}")).isEqualTo("{'path':'/t/short'}");
    }

    @Test
    @DisplayName("by what an entry of a list is named is no secret")
    void keysOfEntriesAreRecorded() {
        assertThat(recorded("{'key': 'film-5'}")).isEqualTo("{'key':'film-5'}");
    }

    @Test
    void whatIsTooLongOrNoJsonIsLeftOut() {
        String most = "'" + "x".repeat(RecordedJson.MOST_BYTES - 2) + "'";

        assertThat(recorded(most)).isEqualTo(most);
        assertThat(recorded(most + " ")).isEqualTo("{'leftOut':'262145 bytes'}");
        assertThat(recorded("{'a'")).isEqualTo("{'leftOut':'4 bytes that are no JSON'}");
    }

    private static String recorded(String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return RecordedJson.of(body).toString().replace('"', '\'');
    }
}
