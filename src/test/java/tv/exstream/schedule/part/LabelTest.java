package tv.exstream.schedule.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class LabelTest {
    @Test
    void spacesAroundANameAreNotPartOfIt() {
        assertThat(new Label(" Cartoons\u2003", " Kids ")).isEqualTo(new Label("Cartoons", "Kids"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b", "half \uD83D of a pair", "\u0085x"})
    void aNameThatListsCannotShowIsRefused(String name) {
        assertThatThrownBy(() -> new Label(name, "")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aNameIsBounded() {
        assertThat(new Label("x".repeat(200), "x".repeat(200)).name()).hasSize(200);
        assertThatThrownBy(() -> new Label("x".repeat(201), ""))
                .hasMessageContaining("name must have at most 200 characters");
        assertThatThrownBy(() -> new Label("x", "x".repeat(201)))
                .hasMessageContaining("group must have at most 200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks/0", "blocks/12", "deco-templates/999999999"})
    void aPartIsReadAsItIsWritten(String text) {
        assertThat(PartId.parse(text)).map(PartId::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "blocks",
                "blocks/",
                "blocks/-1",
                "blocks/01",
                "BLOCKS/1",
                "movies/1",
                "blocks/1/2",
                "blocks/1\n",
                "blocks/9999999999",
                "block/1"
            })
    void whatCannotNameAPartNamesNone(String text) {
        assertThat(PartId.parse(text)).isEmpty();
    }
}
