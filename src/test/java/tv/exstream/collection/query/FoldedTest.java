package tv.exstream.collection.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Folded text")
class FoldedTest {
    @Test
    @DisplayName("puts names with accents and of any case beside those without")
    void places() {
        assertThat(
                        Stream.of("Zoo", "Ärzte", "arte", "Éclair", "Öl", "zebra", "Arzt", "Otto")
                                .sorted(Folded.byPlace(Function.identity())))
                .containsExactly("arte", "Arzt", "Ärzte", "Éclair", "Öl", "Otto", "zebra", "Zoo");
    }

    @Test
    @DisplayName("gives names another place each that differ by more than case")
    void alike() {
        assertThat(Stream.of("Bar", "Bär", "B.a.r", "bar!", "!", "?", "").map(Folded::placeOf))
                .doesNotHaveDuplicates();
        assertThat(Folded.placeOf("BÄR")).isEqualTo(Folded.placeOf("bär"));
    }
}
