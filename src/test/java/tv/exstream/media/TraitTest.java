package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraitTest {
    @DisplayName("FF-75: titles say what a stream is")
    @ParameterizedTest
    @CsvSource({
        "English Commentary, COMMENTARY",
        "Director COMMENTARY, COMMENTARY",
        "Director and cast, COMMENTARY",
        "Audiokommentar, COMMENTARY",
        "Commentaire du réalisateur, COMMENTARY",
        "English SDH SRT, HEARING_IMPAIRED",
        "English [CC], HEARING_IMPAIRED",
        "English (hi), HEARING_IMPAIRED",
        "Closed Captions, HEARING_IMPAIRED",
        "English Descriptive, DESCRIPTIVE",
        "Audio Description, DESCRIPTIVE",
        "Audiodeskription, DESCRIPTIVE",
        "English Dub, DUB",
        "Original, ORIGINAL",
        "Karaoke version, KARAOKE",
    })
    void titlesSayWhatAStreamIs(String title, Trait trait) {
        assertThat(subtitles(title).traits()).containsExactly(trait);
        assertThat(audio(title).traits()).containsExactly(trait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Director's Cut",
                "Stereo",
                "English 5.1 Surround",
                "Hi-Fi",
                "Accented",
                "Anglais E-AC3 2.0",
                "Dubai",
                "Signs & Songs"
            })
    void otherTitlesSayNothing(String title) {
        assertThat(audio(title).traits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forced", "English (forced)", "Français forcés"})
    void subtitlesAreForcedByTheirTitleToo(String title) {
        assertThat(subtitles(title).forced()).isTrue();
        assertThat(subtitles("Reinforced").forced()).isFalse();
    }

    @Test
    void whatTheFileSaysAndTheTitleAddUpInAFixedOrder() {
        AudioStream stream =
                new AudioStream(
                        1,
                        "aac",
                        2,
                        48_000,
                        "eng",
                        "Commentary",
                        false,
                        Set.of(Trait.ORIGINAL, Trait.DUB));

        assertThat(stream.traits()).containsExactly(Trait.COMMENTARY, Trait.DUB, Trait.ORIGINAL);
    }

    @DisplayName("FF-75, SB-09: codecs are text or pictures, in any case; teletext is not drawn")
    @ParameterizedTest
    @CsvSource({
        "subrip, TEXT",
        "ASS, TEXT",
        "webvtt, TEXT",
        "mov_text, TEXT",
        "hdmv_pgs_subtitle, IMAGE",
        "PGS, IMAGE",
        "dvd_subtitle, IMAGE",
        "DVB_SUBTITLE, IMAGE",
        "dvb_teletext, OTHER",
        "eia_608, OTHER",
    })
    void codecsAreTextOrPictures(String codec, SubtitleStream.Form form) {
        assertThat(new SubtitleStream(2, codec, "", "", false, false).form()).isEqualTo(form);
    }

    private static AudioStream audio(String title) {
        return new AudioStream(1, "aac", 2, 48_000, "eng", title, false);
    }

    private static SubtitleStream subtitles(String title) {
        return new SubtitleStream(2, "subrip", "eng", title, false, false);
    }
}
