package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.pick.Streams.excluded;
import static tv.exstream.pick.Streams.languages;
import static tv.exstream.pick.Streams.subtitles;
import static tv.exstream.pick.Streams.total;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.Language;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;
import tv.exstream.pick.SubtitlePreferences.Images;
import tv.exstream.pick.SubtitlePreferences.Otherwise;

class SubtitlePickerTest {
    private static final Language ENGLISH = new Language("eng");

    @Test
    @DisplayName("SB-01, SB-07: nothing is shown when nothing is wanted")
    void nothingIsShown() {
        Choice choice = choose(wish(SubtitleMode.NONE, "eng"), srt(2, "eng", "*"));

        assertThat(choice.stream()).isEmpty();
        assertThat(excluded(choice, 2)).isEqualTo("subtitles are not wanted");
    }

    @Test
    @DisplayName("SB-02, SB-06: only what the file marks as its default")
    void onlyTheDefault() {
        assertThat(
                        choose(wish(SubtitleMode.DEFAULT), srt(1, "eng", ""), srt(2, "fre", "*"))
                                .stream())
                .hasValue(2);
        assertThat(choose(wish(SubtitleMode.DEFAULT), srt(1, "eng", "")).stream()).isEmpty();
    }

    @Test
    @DisplayName("SB-03, SB-04: the first wanted language that is there")
    void theFirstWantedLanguage() {
        SubtitleStream spanish = srt(1, "spa", "");

        assertThat(
                        choose(wish(SubtitleMode.ANY, "eng", "spa"), spanish, srt(2, "eng", ""))
                                .stream())
                .hasValue(2);
        assertThat(choose(wish(SubtitleMode.ANY, "jpn", "spa"), spanish).stream()).hasValue(1);
    }

    @Test
    @DisplayName("SB-05: only forced ones, and none when none is forced")
    void onlyForcedOnes() {
        assertThat(
                        choose(
                                wish(SubtitleMode.FORCED, "eng"),
                                srt(1, "eng", ""),
                                srt(2, "eng", "!"))
                                .stream())
                .hasValue(2);
        assertThat(choose(wish(SubtitleMode.FORCED, "eng"), srt(1, "eng", "")).stream()).isEmpty();
    }

    @Test
    @DisplayName(
            "FF-77, FF-78: where only forced ones are shown, those in the language that is heard win")
    void forcedOnesInTheLanguageThatIsHeardWin() {
        SubtitlePreferences wish = wish(SubtitleMode.FORCED, "ger", "spa");
        SubtitleStream wanted = srt(1, "ger", "SDH!*");
        SubtitleStream heard = subtitles(2, "eng", "hdmv_pgs_subtitle", "!");

        Choice choice = new SubtitlePicker(wish, ENGLISH).choose(List.of(wanted, heard));

        assertThat(choice.stream()).hasValue(2);
        assertThat(total(choice, 2)).isEqualTo(200 - 10);
        assertThat(total(choice, 1)).isEqualTo(100 + 20 - 5 + 5);
    }

    @DisplayName("SB-09: pictures, whatever the codec, are taken unless they never are")
    @ParameterizedTest
    @ValueSource(strings = {"hdmv_pgs_subtitle", "PGS", "dvd_subtitle", "dvb_subtitle"})
    void picturesAreTakenUnlessTheyNeverAre(String codec) {
        SubtitleStream pictures = subtitles(2, "eng", codec, "");

        assertThat(choose(wish(SubtitleMode.ANY, "eng"), pictures).stream()).hasValue(2);
        Choice never = choose(with(Images.NEVER, Otherwise.NONE), pictures);
        assertThat(never.stream()).isEmpty();
        assertThat(excluded(never, 2)).isEqualTo("pictures are not wanted: " + codec);
    }

    @Test
    @DisplayName("SB-11: a file without subtitles")
    void aFileWithoutSubtitles() {
        assertThat(choose(wish(SubtitleMode.ANY, "eng")).reason())
                .hasToString("the file has no subtitles");
    }

    @Test
    @DisplayName("SB-12: text before pictures")
    void textBeforePictures() {
        SubtitleStream pictures = subtitles(1, "eng", "hdmv_pgs_subtitle", "");

        assertThat(choose(wish(SubtitleMode.ANY, "eng"), pictures, srt(2, "eng", "")).stream())
                .hasValue(2);
        assertThat(choose(with(Images.ALIKE, Otherwise.NONE), pictures, srt(2, "eng", "")).stream())
                .hasValue(1);
    }

    @Test
    @DisplayName(
            "SB-13: a stream that does not say its language is only taken where that is allowed")
    void anUnknownLanguage() {
        Choice refused = choose(wish(SubtitleMode.ANY, "eng"), srt(2, "", ""));
        SubtitlePreferences allowing =
                new SubtitlePreferences(
                        Optional.of(SubtitleMode.ANY),
                        languages("eng"),
                        Images.SECOND,
                        false,
                        true,
                        false,
                        Set.of(),
                        Otherwise.NONE,
                        List.of());

        assertThat(refused.stream()).isEmpty();
        assertThat(excluded(refused, 2)).isEqualTo("does not say its language");
        assertThat(choose(allowing, srt(2, "", "")).stream()).hasValue(2);
        assertThat(choose(allowing, srt(2, "", ""), srt(3, "eng", "")).stream()).hasValue(3);
    }

    @Test
    @DisplayName("SB-14, FF-77: 110, 90 and 115 in our points; the same stream wins")
    void pointsOfText() {
        Choice choice =
                choose(
                        wish(SubtitleMode.ANY, "eng", "spa"),
                        srt(0, "spa", ""),
                        subtitles(1, "eng", "hdmv_pgs_subtitle", ""),
                        srt(2, "eng", "SDH"));

        assertThat(total(choice, 0)).isEqualTo(110);
        assertThat(total(choice, 1)).isEqualTo(90);
        assertThat(total(choice, 2)).isEqualTo(115);
        assertThat(choice.stream()).hasValue(2);
    }

    @Test
    @DisplayName("SB-15: where forced ones are wanted they win")
    void forcedOnesThatAreWanted() {
        Choice choice =
                choose(
                        wish(SubtitleMode.FORCED, "eng", "spa"),
                        srt(0, "spa", ""),
                        srt(2, "eng", "SDH"),
                        subtitles(3, "eng", "hdmv_pgs_subtitle", "!"));

        assertThat(choice.stream()).hasValue(3);
    }

    @Test
    @DisplayName(
            "SB-16, FF-78: nothing is shown in a language that nobody wants, unless that is allowed")
    void aLanguageThatNobodyWants() {
        SubtitleStream french = srt(1, "fre", "");
        Choice choice = choose(with(Images.SECOND, Otherwise.DEFAULT), french, srt(2, "fre", "*"));

        assertThat(choose(wish(SubtitleMode.ANY, "eng"), french).stream()).isEmpty();
        assertThat(choice.stream()).hasValue(2);
        assertThat(choice.reason())
                .hasToString("nothing has a wanted language; the only candidate");
        assertThat(choose(with(Images.SECOND, Otherwise.DEFAULT), french).stream()).isEmpty();
        assertThat(choose(with(Images.SECOND, Otherwise.ANY), french).stream()).hasValue(1);
    }

    @Test
    @DisplayName(
            "FF-77: commentary and, where avoided, forced ones are only taken where there is nothing else")
    void whatIsAvoided() {
        SubtitlePreferences avoiding =
                new SubtitlePreferences(
                        Optional.of(SubtitleMode.ANY),
                        languages("eng"),
                        Images.SECOND,
                        true,
                        false,
                        true,
                        Set.of(Trait.COMMENTARY),
                        Otherwise.NONE,
                        List.of());
        Choice choice =
                choose(
                        avoiding,
                        srt(1, "eng", "Commentary*"),
                        srt(2, "eng", "!"),
                        srt(3, "eng", "SDH"));

        assertThat(choice.stream()).hasValue(3);
        assertThat(total(choice, 3)).isEqualTo(100 + 20 + 15);
        assertThat(excluded(choice, 1)).isEqualTo("avoided: commentary");
        assertThat(excluded(choice, 2)).isEqualTo("avoided: forced");
        assertThat(choose(avoiding, srt(1, "eng", "Commentary")).stream()).hasValue(1);
    }

    @Test
    void captionsThatOnlyTelevisionsDecodeAreNotDrawn() {
        Choice choice = choose(wish(SubtitleMode.ANY, "eng"), subtitles(1, "eng", "eia_608", ""));

        assertThat(choice.stream()).isEmpty();
        assertThat(excluded(choice, 1)).isEqualTo("cannot be drawn: eia_608");
    }

    private static SubtitleStream srt(int index, String language, String title) {
        return subtitles(index, language, "subrip", title);
    }

    private static Choice choose(SubtitlePreferences preferences, SubtitleStream... streams) {
        return new SubtitlePicker(preferences, ENGLISH).choose(List.of(streams));
    }

    private static SubtitlePreferences wish(SubtitleMode mode, String... languages) {
        return SubtitlePreferences.PLAIN.with(mode, languages(languages));
    }

    private static SubtitlePreferences with(Images images, Otherwise otherwise) {
        return new SubtitlePreferences(
                Optional.of(SubtitleMode.ANY),
                languages("eng"),
                images,
                false,
                false,
                false,
                Set.of(),
                otherwise,
                List.of());
    }
}
