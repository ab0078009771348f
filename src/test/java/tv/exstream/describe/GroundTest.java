package tv.exstream.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTest {
    @ParameterizedTest
    @EnumSource
    void whatIsSaidOfAGroundTellsIt(Ground ground) {
        assertThat(Ground.told(ground.text(73)).map(Ground.Found::ground)).contains(ground);
    }

    @Test
    void theNumberIsTold() {
        assertThat(Ground.YEAR_APART.text(2)).isEqualTo("the year differs by 2");
        assertThat(Ground.told("the year differs by 2"))
                .contains(new Ground.Found(Ground.YEAR_APART, List.of(2)));
        assertThat(Ground.told("the titles are alike to 73 %"))
                .contains(new Ground.Found(Ground.TITLE_ALIKE, List.of(73)));
        assertThat(Ground.told("the id is the same"))
                .contains(new Ground.Found(Ground.SAME_ID, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "the year",
                "the year differs by two",
                "The id is the same",
                "the year differs by 99999999999"
            })
    void otherTextsTellNoGround(String text) {
        assertThat(Ground.told(text)).isEmpty();
    }
}
