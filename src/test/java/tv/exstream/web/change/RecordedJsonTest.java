package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
