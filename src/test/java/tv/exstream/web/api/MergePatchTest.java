package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.json.MergePatch;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.ProblemException;

class MergePatchTest {
    @Test
    void nullTakesAwayWhatCanBeTakenAway() {
        assertThat(AccountPatch.read("{\"language\":null}").language()).contains("");
        assertThat(ChannelPatch.read("{\"group\":null}").group()).contains("");
        assertThat(ChannelPatch.read("{\"alternatives\":null}").alternatives().orElseThrow())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, {\"name\":null}",
        "allowance, {\"allowance\":null}",
        "allowance.groups, {\"allowance\":{\"groups\":null}}",
        "disabled, '{\"name\":\"anna\",\"disabled\":null}'"
    })
    void nullIsNeverSilentlyNothing(String place, String patch) {
        assertThatThrownBy(() -> AccountPatch.read(patch))
                .isInstanceOf(ProblemException.class)
                .hasMessage(place + " must be another value or absent: null");
    }

    @Test
    void thatHoldsForWhateverIsPatched() {
        assertThatThrownBy(() -> WebhookPatch.read("{\"secret\":null}"))
                .hasMessageStartingWith("secret must be");
        assertThatThrownBy(() -> StrictJson.patch("{\"closed\":null}", StartPatch.class, Map.of()))
                .hasMessageStartingWith("closed must be");
    }

    @Test
    void whatIsOfAnotherKindLosesWhatItsFormerKindHas() {
        var smart =
                StrictJson.read(
                        """
                        {"name": "Some", "content": {"type": "smart", "query": "alien"}}""",
                        CollectionRequest.class);
        String folder = "{\"content\":{\"type\":\"folder\",%s\"path\":\"/media\"}}";

        assertThat(
                        MergePatch.apply(
                                        smart,
                                        folder.formatted("\"query\":null,"),
                                        CollectionRequest.class)
                                .content())
                .isInstanceOf(Content.Folder.class);
        assertThatThrownBy(
                        () ->
                                MergePatch.apply(
                                        smart, folder.formatted(""), CollectionRequest.class))
                .hasMessageStartingWith("content.query must not be there");
    }
}
