package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Beach.JPG", "a.jpeg", "a.png", "a.webp", "a.gif"})
    void picturesAreNoMediaByThemselves(String name) {
        assertThat(MediaNames.isPicture(name)).isTrue();
        assertThat(MediaNames.isMedia(name)).isFalse();
    }

    @Test
    @DisplayName(
            "a file with an address in it is media only where a person put it: elsewhere it is refused")
    void pointersAreNoMediaByThemselves() {
        assertThat(MediaNames.isPointer("Film.strm")).isTrue();
        assertThat(MediaNames.isMedia("Film.strm")).isFalse();
        assertThat(MediaNames.refusal("Film.strm")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Film.mkv,false", "Song.mp3,true", "Book.m4b,true", "Film.m4v,false"})
    void soundsAreToldFromPictures(String name, boolean audio) {
        assertThat(MediaNames.isAudio(name)).isEqualTo(audio);
        assertThat(MediaNames.isVideo(name)).isEqualTo(!audio);
        assertThat(MediaNames.isMedia(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Film.One.MKV,film.one", "Film,film", ".hidden,.hidden", "a.b,a"})
    void theStemIsTheNameWithoutItsEnding(String name, String stem) {
        assertThat(MediaNames.stem(name)).isEqualTo(stem);
    }
}
