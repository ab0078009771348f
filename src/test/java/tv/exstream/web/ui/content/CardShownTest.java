package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardShownTest {
    @ParameterizedTest
    @CsvSource({"song, true", "album, true", "artist, true", "movie, false", "episode, false"})
    void whatIsListenedToIsDrawnAsSound(String kind, boolean heard) {
        var card = new CardShown(1, "", "Moons", "", "", "", 0, 0, 0, kind, "", "{}");

        assertThat(card.isHeard()).isEqualTo(heard);
    }
}
