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
        assertThat(Suggestion.of("contnet", KNOWN)).isEqualTo("; did you mean content?");
        assertThat(Suggestion.of("Order", KNOWN)).isEqualTo("; did you mean order?");
        assertThat(Suggestion.of("coun", KNOWN)).isEqualTo("; did you mean count?");
    }

    @Test
    void whatWasMeantIsToldBehindWhatWasFound() {
        assertThat(Suggestion.behind("contnet", KNOWN))
                .isEqualTo(Remark.of(Demand.DID_YOU_MEAN, "contnet", "content"))
                .hasToString("contnet; did you mean content?");
        assertThat(Suggestion.behind("watermark", KNOWN)).isEqualTo(Remark.quoted("watermark"));
        assertThat(Suggestion.near("contnet", KNOWN)).contains("content");
    }

    @Test
    void whatIsNearNothingIsNotGuessed() {
        assertThat(Suggestion.of("watermark", KNOWN)).isEmpty();
        assertThat(Suggestion.of("ab", KNOWN)).isEmpty();
        assertThat(Suggestion.of("k".repeat(10_000), KNOWN)).isEmpty();
    }
}
