package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.guide.Details.Actor;
import tv.exstream.guide.Details.Credits;
import tv.exstream.guide.Details.Picture;
import tv.exstream.guide.Wordings.Translation;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;

class XmltvDescriptionTest {
    /// With everything that can be known.
    static final Description FULL =
            new Description(
                    new Headline("Alien", "Director's Cut"),
                    "In space.",
                    "19790525",
                    new Details(
                            Categories.of(MediaKind.MOVIE, List.of("Horror", "Family")),
                            new Credits(
                                    List.of("Ridley Scott"),
                                    List.of(
                                            new Actor("S. Weaver", "Ripley \"R\""),
                                            new Actor("J. Hurt", "")),
                                    List.of("Dan O'Bannon")),
                            List.of("ship & crew"),
                            "eng",
                            List.of("United Kingdom"),
                            new Rating("MPAA", "R"),
                            new Stars("imdb", "8.5/10"),
                            new Wordings(
                                    "en",
                                    List.of(
                                            new Translation("", "Star Beast", "", ""),
                                            new Translation("de", "Alien & Co", "", "Im All."),
                                            new Translation("fr", "Alien", "Montage", ""))),
                            List.of(
                                    new Picture("poster", "/art/1.jpg?a&b"),
                                    new Picture("backdrop", "http://art.example/2.jpg")),
                            Set.of("R")),
                    "",
                    "",
                    "MV00000001.0000",
                    true);

    @Test
    @DisplayName("XM-03: everything that is known is written, in the order of the DTD")
    void everythingThatIsKnownIsWritten() {
        XmltvDescription xml = XmltvDescription.of(FULL, "https://tv.example");

        assertThat(xml.before())
                .isEqualTo(
                        """
                            <title lang="en">Alien</title>
                            <title>Star Beast</title>
                            <title lang="de">Alien &amp; Co</title>
                            <sub-title lang="en">Director's Cut</sub-title>
                            <sub-title lang="fr">Montage</sub-title>
                            <desc lang="en">In space.</desc>
                            <desc lang="de">Im All.</desc>
                            <credits>
                              <director>Ridley Scott</director>
                              <actor role="Ripley &quot;R&quot;">S. Weaver</actor>
                              <actor>J. Hurt</actor>
                              <writer>Dan O'Bannon</writer>
                            </credits>
                            <date>19790525</date>
                            <category lang="en">Movie</category>
                            <category lang="en">Horror</category>
                            <category lang="en">Family</category>
                            <category lang="en">Kids</category>
                            <keyword>ship &amp; crew</keyword>
                            <language>eng</language>
                            <icon src="https://tv.example/art/1.jpg?a&amp;b"/>
                            <country>United Kingdom</country>
                            <episode-num system="dd_progid">MV00000001.0000</episode-num>
                        """);
        assertThat(xml.after())
                .isEqualTo(
                        """
                            <live/>
                            <rating system="MPAA"><value>R</value></rating>
                            <star-rating system="imdb"><value>8.5/10</value></star-rating>
                            <image type="backdrop">http://art.example/2.jpg</image>
                        """);
    }

    @Test
    void pictureAddressesAreWhatTheClientAskedBy() {
        assertThat(XmltvDescription.of(FULL, "http://192.168.1.5:8411").before())
                .contains("<icon src=\"http://192.168.1.5:8411/art/1.jpg?a&amp;b\"/>");
    }

    @ParameterizedTest
    @CsvSource({
        "MOVIE, Sport, 'Movie, Sport, Sports'",
        "EPISODE, news, 'Series, news'",
        "EPISODE, Children, 'Series, Children, Kids'",
        "SONG, music, Music",
        "OTHER_VIDEO, ' ', ''",
    })
    void genresAreAlsoCalledWhatPlayersKnow(MediaKind kind, String genre, String words) {
        assertThat(String.join(", ", Categories.of(kind, List.of(genre)))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, S01E05, 0.4.",
        "0, 5, S00E05, ''",
        "-1, 7, E07, .6.",
        "3, 0, S03E00, ''",
        "2, -1, '', ''",
        "12, 104, S12E104, 11.103.",
    })
    @DisplayName("EPG-11, XM-01, XM-02: specials never have a season of -1")
    void specialsNeverHaveASeasonOfMinusOne(
            int season, int episode, String onscreen, String xmltvNs) {
        Title title = new Title("x", "Show", season, episode, 0, "");

        assertThat(EpisodeCode.onscreen(title)).isEqualTo(onscreen);
        assertThat(EpisodeCode.xmltvNs(title)).isEqualTo(xmltvNs);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, '[0-9]{8}\\.0203'",
        "2024, 365, '[0-9]{8}\\.[0-9]{4}'",
        "-1, -1, '[0-9]{8}\\.0001'"
    })
    void everyProgramIdHasTheFormOfGracenotes(int season, int episode, String form) {
        Outline outline =
                item("x")
                        .titled(new Title("x", "Show", season, episode, 0, ""))
                        .ofKind(MediaKind.EPISODE)
                        .outline();

        assertThat(ProgramId.of(outline)).matches("EP" + form);
    }
}
