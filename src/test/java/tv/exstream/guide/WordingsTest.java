package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.guide.Wordings.Translation;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Wording;
import tv.exstream.time.TimeRange;

/// What the guide says of roles, stars and titles in other languages.
class WordingsTest {
    private static final Particulars KNOWN =
            new Particulars(
                    "de",
                    "",
                    new Wording("fr", "La Cité de la peur", "La Série", ""),
                    List.of(new Wording("en", "Fear City", "", "A killer.")),
                    Map.of("Alain Chabat", "Serge  Karamazov"),
                    List.of(new Score("imdb", 75), new Score("tmdb", 71)));

    @Test
    @DisplayName("XM-03: a film has its original title, roles and stars")
    void aFilmHasItsOriginalTitleRolesAndStars() {
        String xml =
                xml(
                        item("Die Stadt der Angst")
                                .movieOf(1994)
                                .about("Ein Mörder.")
                                .with(Facet.ACTOR, "Alain Chabat", "Gérard Darmon")
                                .with(KNOWN));

        assertThat(xml)
                .contains(
                        """
                            <title lang="de">Die Stadt der Angst</title>
                            <title lang="fr">La Cité de la peur</title>
                            <title lang="en">Fear City</title>
                            <desc lang="de">Ein Mörder.</desc>
                            <desc lang="en">A killer.</desc>
                        """,
                        """
                              <actor role="Serge Karamazov">Alain Chabat</actor>
                              <actor>Gérard Darmon</actor>
                        """,
                        "<star-rating system=\"imdb\"><value>7.5/10</value></star-rating>");
        var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(StrictXmltv.check(bytes).findings()).isEmpty();
    }

    @Test
    void anEpisodeIsCalledByItsShowAndItselfInEveryLanguage() {
        MediaItemBuilder episode = item("Angst").episode("Serie", 1, 1).with(KNOWN);

        assertThat(wordings(episode, ""))
                .isEqualTo(
                        new Wordings(
                                "de",
                                List.of(
                                        new Translation("fr", "La Série", "La Cité de la peur", ""),
                                        new Translation("en", "", "Fear City", "A killer."))));
    }

    @Test
    void theUsualLanguageIsThatOfWhatDoesNotSayItsOwn() {
        assertThat(wordings(item("x").with(KNOWN), "nl").language()).isEqualTo("de");
        assertThat(wordings(item("x"), "nl").language()).isEqualTo("nl");
        assertThat(wordings(item("x"), "")).isEqualTo(Wordings.NONE);
    }

    @Test
    void aNameThatTheScheduleGivesHasNoOriginal() {
        MediaItemBuilder film = item("x").with(KNOWN);
        Details details =
                Details.of(film.build(), film.found().metadata(), GuideRules.USUAL).renamed();

        assertThat(details.wordings()).isEqualTo(Wordings.NONE);
        assertThat(details.stars()).isEqualTo(new Stars("imdb", "7.5/10"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1/10", "70, 7/10", "74, 7.4/10", "100, 10/10"})
    void starsAreOfTen(int tenths, String written) {
        assertThat(Stars.of(List.of(new Score("", tenths)))).isEqualTo(new Stars("", written));
    }

    @Test
    void whatNobodyHasRatedHasNoStars() {
        assertThat(Stars.of(List.of())).isEqualTo(Stars.NONE);
    }

    private static Wordings wordings(MediaItemBuilder item, String usual) {
        return Wordings.of(item.build(), item.found().metadata().particulars(), usual);
    }

    private static String xml(MediaItemBuilder item) {
        return new GuideFixture()
                .airs(item)
                .xml(List.of(GuideFixture.CHANNEL), TimeRange.of(GuideFixture.NOON, minutes(10)));
    }
}
