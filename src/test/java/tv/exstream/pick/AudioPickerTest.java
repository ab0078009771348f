package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.pick.Streams.audio;
import static tv.exstream.pick.Streams.excluded;
import static tv.exstream.pick.Streams.languages;
import static tv.exstream.pick.Streams.total;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Trait;

class AudioPickerTest {
    @Test
    @DisplayName("AU-01, AU-02: without a wish the file's default is heard")
    void theDefaultIsHeard() {
        Choice choice =
                choose(
                        wish(),
                        audio(0, "jpn", 6, ""),
                        audio(1, "eng", 2, ""),
                        audio(2, "eng", 2, "*"));

        assertThat(choice.stream()).hasValue(2);
        assertThat(choice.verdicts())
                .extracting(Verdict::chosen)
                .containsExactly(false, false, true);
    }

    @Test
    @DisplayName("AU-03: without a wish and a default the first is heard")
    void theFirstIsHeard() {
        assertThat(choose(wish(), audio(1, "eng", 2, ""), audio(2, "ger", 6, "")).stream())
                .hasValue(1);
    }

    @Test
    @DisplayName("AU-04: the order of the wish counts, not that of the file")
    void theOrderOfTheWishCounts() {
        Choice choice = choose(wish("spa", "eng"), audio(1, "eng", 2, "*"), audio(2, "es", 2, ""));

        assertThat(choice.stream()).hasValue(2);
        assertThat(choice.reason()).hasToString("most points of 2 candidates: 100");
        assertThat(choice.verdicts().getFirst().points())
                .extracting(line -> line.why() + ": " + line.points())
                .containsExactly(
                        "language English, wanted as number 2: 90", "the file's default: 5");
    }

    @Test
    @DisplayName("AU-05: when no language is there the default is heard")
    void anotherLanguageIsBetterThanSilence() {
        assertThat(choose(wish("kor"), audio(1, "eng", 2, ""), audio(2, "ger", 2, "*")).stream())
                .hasValue(2);
    }

    @Test
    @DisplayName("AU-06: surround or stereo of the same language")
    void layoutsOfTheSameLanguage() {
        AudioStream stereo = audio(1, "eng", 2, "");
        AudioStream surround = audio(2, "eng", 6, "");
        Choice most = choose(with(Layout.SURROUND, "eng"), stereo, surround);
        Choice least = choose(with(Layout.STEREO, "eng"), stereo, surround);

        assertThat(most.stream()).hasValue(2);
        assertThat(total(most, 2)).isEqualTo(100 + 30 + 2 * 6);
        assertThat(total(most, 1)).isEqualTo(110);
        assertThat(least.stream()).hasValue(1);
        assertThat(total(least, 1)).isEqualTo(120);
        assertThat(total(least, 2)).isEqualTo(110);
    }

    @Test
    @DisplayName(
            "AU-07, FF-83: a title that is asked for is worth 50 and is not held against the stream")
    void aTitleThatIsAskedFor() {
        Choice choice =
                choose(
                        wish("eng").titled("commentary"),
                        audio(1, "eng", 2, "*"),
                        audio(2, "eng", 2, "Director COMMENTARY"));

        assertThat(choice.stream()).hasValue(2);
        assertThat(total(choice, 2)).isEqualTo(150);
    }

    @Test
    @DisplayName("AU-08: a title that nothing has changes nothing")
    void aTitleThatNothingHas() {
        assertThat(
                        choose(
                                wish("eng").titled("isolated score"),
                                audio(1, "ger", 2, "Stereo"),
                                audio(2, "eng", 2, ""))
                                .stream())
                .hasValue(2);
    }

    @Test
    @DisplayName(
            "AU-10: commentary is left out while there is other sound; the same stream wins with our points")
    void commentaryIsLeftOut() {
        Choice choice =
                choose(
                        with(Layout.STEREO, "jpn", "eng"),
                        audio(0, "eng", 6, "*"),
                        audio(1, "jpn", 2, "Commentary"),
                        audio(2, "jpn", 2, ""));

        assertThat(choice.stream()).hasValue(2);
        assertThat(total(choice, 0)).isEqualTo(90 + 10 + 5);
        assertThat(total(choice, 1)).isEqualTo(100 + 20 - 50);
        assertThat(total(choice, 2)).isEqualTo(120);
        assertThat(excluded(choice, 1)).isEqualTo("avoided: commentary");
    }

    @Test
    @DisplayName("AU-11: another wanted language is better than commentary")
    void anotherLanguageIsBetterThanCommentary() {
        assertThat(
                        choose(
                                with(Layout.STEREO, "jpn", "eng"),
                                audio(0, "eng", 6, "*"),
                                audio(1, "jpn", 2, "Commentary"))
                                .stream())
                .hasValue(0);
    }

    @Test
    @DisplayName("AU-12: some sound is always heard: -30 beats -35")
    void someSoundIsAlwaysHeard() {
        Choice choice =
                choose(with(Layout.STEREO, "eng"), audio(1, "fre", 2, ""), audio(2, "fre", 6, "*"));

        assertThat(choice.stream()).hasValue(1);
        assertThat(total(choice, 1)).isEqualTo(-30);
        assertThat(total(choice, 2)).isEqualTo(-35);
    }

    @Test
    @DisplayName("AU-14: a file without sound stays silent")
    void aFileWithoutSound() {
        Choice choice = choose(wish("eng"));

        assertThat(choice.stream()).isEmpty();
        assertThat(choice.reason()).hasToString("the file has no sound");
    }

    @Test
    @DisplayName("FF-82: what is avoided is heard where there is nothing else")
    void whatIsAvoidedIsHeardWhereThereIsNothingElse() {
        Choice choice =
                choose(
                        wish("eng"),
                        audio(1, "eng", 2, "Commentary"),
                        audio(2, "eng", 2, "Audio Description"));

        assertThat(choice.stream()).hasValue(2);
        assertThat(total(choice, 1)).isEqualTo(50);
        assertThat(total(choice, 2)).isEqualTo(85);
        assertThat(excluded(choice, 1)).isEmpty();
    }

    @Test
    @DisplayName(
            "FF-80, FF-81: stereo only leaves surround out; more than two channels are surround, whatever the codec")
    void stereoOnly() {
        AudioStream dolby = new AudioStream(2, "ac3", 2, 48_000, "ger", "", false);
        Choice choice = choose(with(Layout.STEREO_ONLY, "eng"), audio(1, "eng", 6, "*"), dolby);

        assertThat(choice.stream()).hasValue(2);
        assertThat(excluded(choice, 1)).isEqualTo("more than stereo");
        assertThat(choose(with(Layout.STEREO_ONLY), audio(1, "eng", 6, "")).stream()).hasValue(1);
    }

    @Test
    @DisplayName("FF-82: original language +25, without loss +15 when wanted, dubbed -20")
    void theOtherPoints() {
        AudioPreferences lossless =
                new AudioPreferences(
                        languages("eng"), "", Layout.ANY, true, true, Set.of(Trait.COMMENTARY));
        AudioStream flac = new AudioStream(3, "flac", 2, 48_000, "eng", "", false);
        Choice choice =
                choose(
                        lossless,
                        audio(1, "eng", 2, "Original"),
                        audio(2, "eng", 2, "English dub"),
                        flac);

        assertThat(total(choice, 1)).isEqualTo(125);
        assertThat(total(choice, 2)).isEqualTo(80);
        assertThat(total(choice, 3)).isEqualTo(115);
        assertThat(choice.stream()).hasValue(1);
    }

    @Test
    @DisplayName("FF-82: of equal ones the first wins")
    void ofEqualOnesTheFirstWins() {
        assertThat(choose(wish("eng"), audio(4, "eng", 2, ""), audio(5, "en", 2, "")).stream())
                .hasValue(4);
    }

    private static Choice choose(AudioPreferences preferences, AudioStream... streams) {
        return AudioPicker.choose(List.of(streams), preferences);
    }

    private static AudioPreferences wish(String... languages) {
        return AudioPreferences.PLAIN.withLanguages(languages(languages));
    }

    private static AudioPreferences with(Layout layout, String... languages) {
        AudioPreferences plain = wish(languages);
        return new AudioPreferences(plain.languages(), "", layout, true, false, plain.avoid());
    }
}
