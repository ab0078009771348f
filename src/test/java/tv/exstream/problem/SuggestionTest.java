package tv.exstream.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("content", "count", "order", "key");

    @Test
    void theNearestWordIsMeant() {
        assertThat(Suggestion.near("contnet", KNOWN)).contains("content");
        assertThat(Suggestion.near("Order", KNOWN)).contains("order");
        assertThat(Suggestion.near("coun", KNOWN)).contains("count");
    }

    @Test
    void whatWasMeantIsToldBehindWhatWasFound() {
        assertThat(Suggestion.behind("contnet", KNOWN))
                .isEqualTo(Remark.of(Demand.DID_YOU_MEAN, "contnet", "content"))
                .hasToString("contnet; did you mean content?");
        assertThat(Suggestion.behind("watermark", KNOWN)).isEqualTo(Remark.quoted("watermark"));
    }

    @Test
    void whatIsNearNothingIsNotGuessed() {
        assertThat(Suggestion.near("watermark", KNOWN)).isEmpty();
        assertThat(Suggestion.near("ab", KNOWN)).isEmpty();
        assertThat(Suggestion.near("k".repeat(10_000), KNOWN)).isEmpty();
    }
}
