package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
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
    @DisplayName(
            "H42: lists of what only the asking client is to know are hidden, and so is what is in lists of addresses")
    void listsOfSecretsAreHidden() {
        String token = TokenText.drawn(new SecureRandom()).secret();

        assertThat(
                        recorded(
                                "{'codes': ['a', ['b'], {'n': 'c', 'code': ['d', 1]}], 'recoveryCode': ['e']}"))
                .isEqualTo(
                        "{'codes':['a',['b'],{'n':'c','code':['***',1]}],'recoveryCode':['***']}");
        assertThat(recorded("{'urls': ['/t/%s/iptv/channels.m3u']}".formatted(token)))
                .isEqualTo("{'urls':['/t/***/iptv/channels.m3u']}");
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

    @Test
    void ofMoreItemsThanFitTheFirstAreRecordedAndTheOthersCounted() {
        String item = "{'name':'%s'}".formatted("x".repeat(1_000));
        String all = String.join(",", Collections.nCopies(300, item));

        JsonNode cut = RecordedJson.of(bytes("{'done':true,'items':[" + all + "]}"));

        assertThat(cut.at("/done").asBoolean()).isTrue();
        int kept = cut.at("/items").size();
        assertThat(cut.at("/leftOut").asString()).isEqualTo("%d of 300 items", 300 - kept);
        assertThat(cut.toString().length())
                .isBetween(RecordedJson.MOST_CHARS - 1_200, RecordedJson.MOST_CHARS);
    }

    @Test
    void anItemThatDoesNotFitIsLeftOutWithTheRest() {
        String item = "{'name':'%s'}".formatted("x".repeat(RecordedJson.MOST_BYTES));

        assertThat(recorded("{'items':[%s]}".formatted(item)))
                .isEqualTo("{'items':[],'leftOut':'1 of 1 items'}");
    }

    @Test
    void ofTwoListsOfTheSameThingsTheSameOnesAreKept() {
        RecordedStates states = RecordedStates.of(list(30, 1_000), list(30, 2_000));

        assertThat(states.before().orElseThrow().at("/items").size())
                .isEqualTo(states.after().orElseThrow().at("/items").size())
                .isEqualTo(8);
        assertThat(states.before().orElseThrow().at("/leftOut").asString())
                .isEqualTo("22 of 30 items");
    }

    @Test
    void ofListsOfDifferentLengthEachKeepsWhatFits() {
        RecordedStates states = RecordedStates.of(list(0, 1), list(30, 1_000));

        assertThat(states.before().orElseThrow()).hasToString("{\"items\":[]}");
        assertThat(states.after().orElseThrow().at("/items").size()).isEqualTo(16);
    }

    private static Optional<byte[]> list(int count, int length) {
        String item = "{'name':'%s'}".formatted("x".repeat(length));
        String all = String.join(",", Collections.nCopies(count, item));
        return Optional.of(bytes("{'items':[%s]}".formatted(all)));
    }

    @Test
    @DisplayName("H42: what is cut has no secrets either")
    void whatIsCutHasNoSecrets() {
        String item = "{'token':'hunter2','name':'%s'}".formatted("x".repeat(1_000));

        JsonNode cut =
                RecordedJson.of(
                        bytes(
                                "{'items':[%s]}"
                                        .formatted(
                                                String.join(",", Collections.nCopies(300, item)))));

        assertThat(cut.at("/items/0/token").asString()).isEqualTo("***");
        assertThat(cut.toString()).doesNotContain("hunter2");
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String recorded(String json) {
        return RecordedJson.of(bytes(json)).toString().replace('"', '\'');
    }
}
