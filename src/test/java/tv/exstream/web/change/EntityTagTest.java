package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTagTest {
    @Test
    void theOrderOfWhatIsShownDoesNotCount() {
        assertThat(tag("{\"a\":1,\"b\":{\"c\":2,\"d\":3}}"))
                .isEqualTo(tag("{\"b\":{\"d\":3,\"c\":2},\"a\":1}"));
    }

    @Test
    void everyDifferenceCounts() {
        assertThat(tag("{\"a\":[1,2]}")).isNotEqualTo(tag("{\"a\":[2,1]}"));
        assertThat(tag("{\"a\":null}")).isNotEqualTo(tag("{}"));
    }

    @Test
    void whatMovesIsInTheSecondPartAlone() {
        EntityTag before = tag("{\"a\":1,\"seen\":1}", "seen");
        EntityTag after = tag("{\"a\":1,\"seen\":2}", "seen");

        assertThat(before.edited()).isEqualTo(after.edited());
        assertThat(before.shown()).isNotEqualTo(after.shown());
        assertThat(after.fits(before.header())).isTrue();
        assertThat(after.isKnown(before.header())).isFalse();
        assertThat(after.isKnown("\"x\", " + after.header())).isTrue();
    }

    @Test
    void whatIsNoJsonHasATagToo() {
        assertThat(tag("a: [")).isEqualTo(tag("a: [")).isNotEqualTo(tag("b: ["));
    }

    @Test
    void aHeaderWithoutTagsFitsNothing() {
        EntityTag tag = tag("{}");

        assertThat(tag.fits("")).isFalse();
        assertThat(tag.fits(", ,")).isFalse();
        assertThat(tag.fits("W/\"\"")).isFalse();
    }

    private static EntityTag tag(String json, String... moving) {
        return EntityTag.of(json.getBytes(StandardCharsets.UTF_8), List.of(moving));
    }
}
