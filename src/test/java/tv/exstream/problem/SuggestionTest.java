package tv.exstream.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("content", "count", "order", "key");

    @Test
    void theNearestWordIsMeant() {
        assertThat(Suggestion.of("contnet", KNOWN)).isEqualTo("; did you mean content?");
        assertThat(Suggestion.of("Order", KNOWN)).isEqualTo("; did you mean order?");
        assertThat(Suggestion.of("coun", KNOWN)).isEqualTo("; did you mean count?");
    }

    @Test
    void whatIsNearNothingIsNotGuessed() {
        assertThat(Suggestion.of("watermark", KNOWN)).isEmpty();
        assertThat(Suggestion.of("ab", KNOWN)).isEmpty();
        assertThat(Suggestion.of("k".repeat(10_000), KNOWN)).isEmpty();
    }
}
