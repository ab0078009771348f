package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FittedRulesTest {
    private static JsonNode fit(String rules, String... found) {
        return new FittedRules(Set.of(found)::contains, List.of(7L, 8L))
                .fit(JsonMapper.shared().readTree(rules.replace('\'', '"')))
                .orElseThrow();
    }

    @Test
    void whatTheLibraryHasStays() {
        String rules = "{'selection':{'type':'query','text':'type:movie'}}";

        assertThat(fit(rules, "type:movie").toString()).isEqualTo(rules.replace('\'', '"'));
    }

    @Test
    void whatTheLibraryHasNotGivesWayToWhatItHas() {
        JsonNode rules =
                fit("{'selection': {'type': 'query', 'text': 'type:episode'}}", "type:song");

        assertThat(rules.at("/selection/text").asString()).isEqualTo("type:song");
    }

    @Test
    void fillerThatNobodyHasIsLeftOut() {
        JsonNode rules =
                fit(
                        "{'items': [{'fillers': {'tail': {'name': 'clips', 'pools':"
                                + " [{'selection': {'type': 'query', 'text': 'tag:clip'}}]}}}]}",
                        "type:movie");

        assertThat(rules.toString()).isEqualTo("{\"items\":[{\"fillers\":{}}]}");
    }

    @Test
    void sourcesOfNothingButFillerAreLeftOut() {
        JsonNode rules =
                fit(
                        "{'sources': [{'source': {'selection': {'type': 'query', 'text': 'type:movie'}}},"
                                + " {'source': {'selection': {'type': 'query', 'text': 'tag:clip'}}}]}",
                        "type:movie");

        assertThat(rules.at("/sources").size()).isEqualTo(1);
    }

    @Test
    void listsNameWhatThereIs() {
        JsonNode rules =
                fit(
                        "{'start': {'type': 'time', 'time': '06:00'}, 'entries': [{'type': 'media', 'media': 1, 'length': 'PT30M'}, {'type': 'media',"
                                + " 'media': 2}, {'type': 'media', 'media': 3}, {'type': 'flex', 'length':"
                                + " 'PT5M'}, {'type': 'redirect', 'channel': 2, 'length': 'PT1H'}]}");

        assertThat(rules.toString())
                .isEqualTo(
                        "{\"entries\":[{\"type\":\"media\",\"media\":7},{\"type\":\"media\",\"media\":8},"
                                + "{\"type\":\"flex\",\"length\":\"PT5M\"}]}");
    }
}
