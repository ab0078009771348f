package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.SharedData;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Wording;

class NfoParticularsTest {
    @Test
    void kodisRatingsAreReadTheOneThatIsTheDefaultFirst() {
        Particulars known =
                read(
                        """
                        <movie>
                            <title>Night Ferry</title>
                            <ratings>
                                <rating name="tomatometerallcritics" max="100"><value>86</value><votes>12</votes></rating>
                                <rating name="imdb" max="10"><value>7.4</value><votes>5</votes></rating>
                                <rating name="Trakt" max="10" default="true"><value>7.96321</value></rating>
                                <rating name="tmdb" max="10"><value>0.0</value><votes>0</votes></rating>
                            </ratings>
                            <userrating>8</userrating>
                            <uniqueid type="imdb">tt1</uniqueid>
                        </movie>
                        """);

        assertThat(known.scores())
                .containsExactly(
                        new Score("trakt", 80),
                        new Score("imdb", 74),
                        new Score("tomatometerallcritics", 86),
                        new Score("user", 80));
    }

    @ParameterizedTest
    @CsvSource({
        "<rating>7.4</rating>, 74",
        "<rating max='5'>4.75</rating>, 95",
        "<rating max='10'>-1.000000</rating>, 0",
        "<rating>0</rating>, 0",
        "<rating>11</rating>, 0",
        "<rating>good</rating>, 0",
        "<rating max='0'>7</rating>, 70",
        "<userrating>0</userrating>, 0",
        "<userrating max='10'>6</userrating>, 60",
        "<rating></rating>, 0",
    })
    void olderAndSimplerScoresAreRead(String element, int tenths) {
        assertThat(read("<movie><title>x</title>" + element + "</movie>").scores())
                .extracting(Score::tenths)
                .isEqualTo(tenths == 0 ? List.of() : List.of(tenths));
    }

    @Test
    void aDecimalCommaIsOne() {
        assertThat(read("<movie><rating>7,4</rating></movie>").scores())
                .containsExactly(new Score("", 74));
    }

    @Test
    @DisplayName("LIB-16: actors come in the order of billing with their roles")
    void actorsComeInTheOrderOfBillingWithTheirRoles() {
        Metadata metadata =
                metadata(
                        """
                        <movie>
                            <title>Night Ferry</title>
                            <actor><name>C. Three</name></actor>
                            <actor><role>The
                                Mate</role><name>B. Two</name><order>1</order></actor>
                            <actor><name>A. One</name><role>Cook</role><sortorder>0</sortorder></actor>
                            <actor><role>Nobody</role></actor>
                        </movie>
                        """);

        assertThat(metadata.values(Facet.ACTOR)).containsExactly("A. One", "B. Two", "C. Three");
        assertThat(metadata.particulars().roles())
                .isEqualTo(Map.of("A. One", "Cook", "B. Two", "The Mate"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "<originallanguage>fi</originallanguage>, fi",
        "<original_language>pt_BR</original_language>, pt-br",
        "<originallanguage>Finnish or so</originallanguage>, ''",
    })
    void theOriginalTitleHasALanguageWhenItIsKnown(String element, String language) {
        Particulars known =
                read(
                        "<movie><title>Night Ferry</title><originaltitle>Yölautta</originaltitle>"
                                + element
                                + "</movie>");

        assertThat(known.original()).isEqualTo(new Wording(language, "Yölautta", "", ""));
    }

    @Test
    void anOriginalTitleThatIsTheTitleSaysNothing() {
        assertThat(
                        read(
                                "<movie><title>Night Ferry</title>"
                                        + "<originaltitle>Night  ferry</originaltitle></movie>"))
                .isEqualTo(Particulars.NONE);
    }

    @Test
    void titlesAndPlotsMayBeInSeveralLanguages() {
        Particulars known =
                read(
                        """
                        <movie>
                            <title lang="de">Nachtfähre</title><title lang="en">Night Ferry</title>
                            <title lang="nonsense language">x</title>
                            <plot lang="de">Nebel.</plot><plot lang="en">Fog.</plot><plot lang="fr">Brume.</plot>
                            <sorttitle>Nachtfähre 1</sorttitle>
                        </movie>
                        """);

        assertThat(known.language()).isEqualTo("de");
        assertThat(known.sortTitle()).isEqualTo("Nachtfähre 1");
        assertThat(known.translations())
                .containsExactly(
                        new Wording("en", "Night Ferry", "", "Fog."),
                        new Wording("fr", "", "", "Brume."));
    }

    @Test
    void jellyfinSaysTheLanguageInAnElement() {
        assertThat(read("<movie><title>x</title><language>de</language></movie>").language())
                .isEqualTo("de");
    }

    @Test
    void languagesOfStreamsAreNotThatOfTheTitle() {
        assertThat(
                        read(
                                "<movie><title>x</title><fileinfo><streamdetails><audio>"
                                        + "<language>eng</language></audio></streamdetails></fileinfo></movie>"))
                .isEqualTo(Particulars.NONE);
    }

    @Test
    void anEpisodeHasFromItsShowWhatItDoesNotSayItself() {
        Particulars show =
                read(
                        """
                        <tvshow>
                            <title>Nacht</title><originaltitle>Yö</originaltitle>
                            <language>de</language><rating>8</rating>
                            <actor><name>A. One</name><role>Cook</role></actor>
                        </tvshow>
                        """);
        Particulars episode =
                read(
                        """
                        <episodedetails>
                            <title>Nebel</title><originaltitle>Sumu</originaltitle><rating>7</rating>
                        </episodedetails>
                        """);

        Particulars joined = episode.inShow(show);

        assertThat(joined.original()).isEqualTo(new Wording("", "Sumu", "Yö", ""));
        assertThat(joined.language()).isEqualTo("de");
        assertThat(joined.role("A. One")).isEqualTo("Cook");
        assertThat(joined.scores()).containsExactly(new Score("", 70));
        assertThat(Particulars.NONE.inShow(show).scores()).containsExactly(new Score("", 80));
    }

    @Test
    void translationsOfAShowAreJoinedByLanguage() {
        Particulars show =
                read(
                        "<tvshow><title lang='de'>Nacht</title><title lang='en'>Night</title></tvshow>");
        Particulars episode =
                read(
                        "<episodedetails><title lang='de'>Nebel</title><title lang='en'>Fog</title>"
                                + "</episodedetails>");

        assertThat(episode.inShow(show).translations())
                .containsExactly(new Wording("en", "Fog", "Night", ""));
    }

    @Test
    void recordedFilesHaveRolesAndScores() throws IOException {
        int roles = 0;
        int scores = 0;
        int originals = 0;
        try (Stream<Path> files = Files.walk(SharedData.of("nfo"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".nfo")).toList()) {
                for (Nfo nfo : new NfoReader().read(Files.readAllBytes(file)).elements()) {
                    Particulars known = nfo.metadata().particulars();
                    roles += known.roles().size();
                    scores += known.scores().size();
                    originals += known.original().isEmpty() ? 0 : 1;
                }
            }
        }

        assertThat(roles).isGreaterThan(20);
        assertThat(scores).isGreaterThan(10);
        assertThat(originals).isLessThan(10);
    }

    private static Particulars read(String text) {
        return metadata(text).particulars();
    }

    private static Metadata metadata(String text) {
        return new NfoReader()
                .read(text.getBytes(StandardCharsets.UTF_8))
                .elements()
                .getFirst()
                .metadata();
    }
}
