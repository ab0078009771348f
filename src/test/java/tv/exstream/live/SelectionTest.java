package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.SourcePlaylist.Choice;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.SoundRendition;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.media.Language;

class SelectionTest {
    private static final Language GERMAN = new Language("deu");
    private static final Language FRENCH = new Language("fra");
    private static final Language DANISH = new Language("dan");

    @Test
    void theVariantNearestToWhatIsWantedIsTakenAndOfThoseTheBest() {
        var playlist =
                new Multivariant(
                        List.of(
                                variant("low", 1, 360, ""),
                                variant("poor", 2, 720, ""),
                                variant("good", 3, 720, ""),
                                variant("high", 9, 1_080, "")),
                        List.of());

        assertThat(Selection.of(playlist, 720, List.of()))
                .isEqualTo(new Selection(uri("good"), Optional.empty()));
    }

    @Test
    void whatHasNoHeightIsTakenWhereNothingElseIs() {
        Variant sound = variant("sound", 9, 0, "");

        assertThat(picture(sound, variant("large", 1, 1_080, ""))).isEqualTo(uri("large"));
        assertThat(picture(sound)).isEqualTo(uri("sound"));
    }

    private static URI picture(Variant... variants) {
        return Selection.of(new Multivariant(List.of(variants), List.of()), 480, List.of())
                .picture();
    }

    @Test
    void theFirstLanguageThatThereIsIsHeard() {
        assertThat(sound(DANISH, FRENCH)).contains(uri("french"));
        assertThat(sound(GERMAN)).contains(uri("german"));
    }

    @Test
    @DisplayName("of a radio station the sound alone is received, or what it comes with")
    void soundAlone() {
        var apart = new Selection(uri("picture"), Optional.of(uri("sound")));
        var together = new Selection(uri("both"), Optional.empty());

        assertThat(apart.ofSound()).isEqualTo(new Selection(uri("sound"), Optional.empty()));
        assertThat(together.ofSound()).isEqualTo(together);
    }

    @Test
    void withoutALanguageTheUsualSoundIsHeard() {
        assertThat(sound()).contains(uri("german"));
        assertThat(sound(DANISH)).contains(uri("german"));
    }

    @Test
    void whatIsDescribedIsHeardWhereNothingElseIsWanted() {
        assertThat(sound(new Language("ita"))).contains(uri("italian"));
    }

    @Test
    void soundWithoutAPlaylistIsWithThePicture() {
        var playlist =
                new Multivariant(
                        List.of(variant("v", 1, 720, "a")),
                        List.of(
                                new SoundRendition(
                                        "a", Optional.empty(), GERMAN, Choice.DEFAULT, false)));

        assertThat(Selection.of(playlist, 720, List.of(GERMAN)).sound()).isEmpty();
    }

    private static Optional<URI> sound(Language... wanted) {
        var playlist =
                new Multivariant(
                        List.of(variant("v", 1, 720, "a")),
                        List.of(
                                sound("b", "danish", DANISH, Choice.DEFAULT, false),
                                sound("a", "described", GERMAN, Choice.DEFAULT, true),
                                sound("a", "french", FRENCH, Choice.ON_DEMAND, false),
                                sound("a", "german", GERMAN, Choice.AUTOMATIC, false),
                                sound(
                                        "a",
                                        "italian",
                                        new Language("ita"),
                                        Choice.ON_DEMAND,
                                        true)));
        return Selection.of(playlist, 720, List.of(wanted)).sound();
    }

    private static Variant variant(String name, long bandwidth, int height, String sounds) {
        return new Variant(
                uri(name), bandwidth, height, Optional.of(sounds).filter(each -> !each.isEmpty()));
    }

    private static SoundRendition sound(
            String group, String name, Language language, Choice choice, boolean described) {
        return new SoundRendition(group, Optional.of(uri(name)), language, choice, described);
    }

    private static URI uri(String name) {
        return URI.create("http://a.example/" + name);
    }
}
