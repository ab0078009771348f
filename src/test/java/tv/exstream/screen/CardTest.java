package tv.exstream.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.rendition.SlateReason;

class CardTest {
    private static final Screen SCREEN = Look.USUAL.screen(SlateReason.OFF_AIR);

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ident", "../ident", "a/b", "a\\b", "a.b", ".ident", "-ident", "a\nb"})
    void aNameIsThatOfOneFileInTheFolder(String name) {
        assertThatThrownBy(() -> new Card(name, SCREEN, Duration.ofSeconds(5)))
                .hasMessageStartingWith("name of a card must have 1..50 letters");
    }

    @Test
    void aNameMayHaveLettersOfAnyScript() {
        assertThat(new Card("Gleich läuft 日本 2_b-c", SCREEN, Duration.ofSeconds(5)).name())
                .hasSize(21);
    }

    @Test
    void aCardIsShortAndHasNoPictureOfAScreen() {
        assertThatThrownBy(() -> new Card("a", SCREEN, Duration.ofSeconds(61)))
                .hasMessage("length must be 1 s to 60 s: PT1M1S");
        Screen picture = SCREEN.with(new Visual.Picture());
        assertThatThrownBy(() -> new Card("a", picture, Duration.ofSeconds(5)))
                .hasMessage("visual of a card must not be a picture");
    }
}
