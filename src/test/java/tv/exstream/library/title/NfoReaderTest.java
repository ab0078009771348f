package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.library.title.NfoReader.Reading;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Wording;

class NfoReaderTest {
    private static final String MOVIE =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!-- made by a program -->
            <movie>
                <title>Night Ferry</title>
                <originaltitle>Yölautta</originaltitle>
                <ratings><rating><title>not this</title></rating></ratings>
                <year>2011</year>
                <plot>A ferry &amp; its crew.</plot>
            </movie>
            """;

    @Test
    void aFilmIsRead() {
        assertThat(read(MOVIE).elements())
                .containsExactly(
                        new Nfo(
                                Nfo.Root.MOVIE,
                                "Night Ferry",
                                "",
                                "",
                                -1,
                                -1,
                                2011,
                                "A ferry & its crew.",
                                Metadata.NONE.with(
                                        new Particulars(
                                                "",
                                                "",
                                                new Wording("", "Yölautta", "", ""),
                                                List.of(),
                                                Map.of(),
                                                List.of()))));
    }

    @Test
    @DisplayName("LIB-16: what a film is described by is read")
    void whatAFilmIsDescribedByIsRead() {
        Metadata metadata =
                read("""
                     <movie>
                         <title>Night Ferry</title>
                         <genre>Drama / Comedy</genre><genre>Drama</genre>
                         <tag>seen</tag><country>Finland</country><studio>S</studio>
                         <style>quiet</style><mood>wet</mood>
                         <actor><name>A. One</name><role>Cook</role></actor>
                         <actor><name>B. Two</name></actor>
                         <director>C. Three</director><credits>D. Four</credits><writer>E. Five</writer>
                         <mpaa>Rated PG-13 for fog</mpaa>
                         <uniqueid type="imdb" default="true">tt1</uniqueid>
                         <uniqueid type="tmdb">2</uniqueid>
                         <premiered>2011-03-04</premiered>
                     </movie>
                     """)
                        .elements()
                        .getFirst()
                        .metadata();

        assertThat(metadata.facts())
                .isEqualTo(new Facts(LocalDate.of(2011, 3, 4), "", "", 0, "C. Three"));
        assertThat(metadata.values())
                .containsOnly(
                        Map.entry(Facet.GENRE, List.of("Drama", "Comedy")),
                        Map.entry(Facet.TAG, List.of("seen")),
                        Map.entry(Facet.COUNTRY, List.of("Finland")),
                        Map.entry(Facet.STUDIO, List.of("S")),
                        Map.entry(Facet.STYLE, List.of("quiet")),
                        Map.entry(Facet.MOOD, List.of("wet")),
                        Map.entry(Facet.ACTOR, List.of("A. One", "B. Two")),
                        Map.entry(Facet.DIRECTOR, List.of("C. Three")),
                        Map.entry(Facet.WRITER, List.of("D. Four", "E. Five")),
                        Map.entry(Facet.CONTENT_RATING, List.of("PG-13")),
                        Map.entry(Facet.GUID, List.of("imdb:tt1", "tmdb:2")));
    }

    @Test
    void aMusicVideoHasAnArtistAndAPlaceOnAnAlbum() {
        Metadata metadata =
                read("<musicvideo><title>Fog</title><artist>ABBA</artist><artist>X</artist>"
                                + "<album>Sea</album><track>3</track><year>1977</year></musicvideo>")
                        .elements()
                        .getFirst()
                        .metadata();

        assertThat(metadata.facts()).isEqualTo(new Facts(Facts.UNKNOWN_DAY, "ABBA", "Sea", 3, ""));
        assertThat(metadata.values(Facet.ARTIST)).containsExactly("ABBA", "X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011", "2011-00-00", "2011-13-01", "soon", ""})
    void whatIsNoDayOfReleaseIsNone(String day) {
        Nfo nfo = read("<movie><premiered>" + day + "</premiered></movie>").elements().getFirst();

        assertThat(nfo.metadata()).isEqualTo(Metadata.NONE);
    }

    @Test
    @DisplayName("LIB-16: an episode is read")
    void anEpisodeIsRead() {
        Reading reading =
                read(
                        "<episodedetails><title>Fog</title><showtitle>Night Ferry</showtitle>"
                                + "<season>1</season><episode>4</episode><aired>2012-05-06</aired>"
                                + "<outline>Short.</outline></episodedetails>");

        assertThat(reading.elements())
                .containsExactly(
                        new Nfo(
                                Nfo.Root.EPISODE,
                                "Fog",
                                "",
                                "Night Ferry",
                                1,
                                4,
                                2012,
                                "Short.",
                                Metadata.NONE.with(
                                        new Facts(LocalDate.of(2012, 5, 6), "", "", 0, ""))));
        assertThat(reading.warning()).isEmpty();
    }

    @Test
    void severalEpisodesOfOneFileAreRead() {
        Reading reading =
                read(
                        "<?xml version='1.0'?><episodedetails><title>Fog</title></episodedetails>"
                                + "\n<episodedetails><title>Ice</title></episodedetails>");

        assertThat(reading.elements()).extracting(Nfo::title).containsExactly("Fog", "Ice");
        assertThat(reading.warning()).isEmpty();
    }

    @Test
    @DisplayName("LIB-15: web addresses and junk after the element are ignored")
    void webAddressesAndJunkAfterTheElementAreIgnored() {
        Reading reading = read(MOVIE + "\nhttps://example.org/title/tt1\n<<<\u0001&&&");

        assertThat(reading.elements()).hasSize(1);
        assertThat(reading.warning()).isEmpty();
    }

    @Test
    void aFileOfOnlyAWebAddressSaysNothing() {
        Reading reading = read("https://example.org/title/tt1");

        assertThat(reading.elements()).isEmpty();
        assertThat(reading.warning()).isEmpty();
    }

    @Test
    void anAddressBehindTheElementIdentifiesIt() {
        Reading reading = read(MOVIE + "\nhttps://www.imdb.com/title/tt0944947/");

        assertThat(reading.elements()).hasSize(1);
        assertThat(reading.elements().getFirst().metadata().values(Facet.GUID))
                .containsExactly("imdb:tt0944947");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<id>tt0944947</id>",
                "<imdbid>tt0944947</imdbid>",
                "<imdb_id>tt0944947</imdb_id>",
                "<uniqueid type='imdb'>tt0944947</uniqueid>",
                "<id>12</id><uniqueid type='imdb' default='true'>tt0944947</uniqueid>",
            })
    void idsAreReadInEveryFormThatProgramsWrite(String element) {
        Reading reading = read("<movie><title>x</title>" + element + "</movie>");

        assertThat(reading.elements().getFirst().metadata().values(Facet.GUID))
                .containsExactly("imdb:tt0944947");
    }

    @Test
    void aTruncatedFileKeepsWhatWasRead() {
        Reading reading = read(MOVIE.substring(0, MOVIE.indexOf("</plot>")));

        assertThat(reading.elements().getFirst().title()).isEqualTo("Night Ferry");
        assertThat(reading.elements().getFirst().plot()).isEmpty();
        assertThat(reading.warning()).isNotEmpty();
    }

    @Test
    @DisplayName("H16: document types and entities are refused, nothing is expanded or fetched")
    void documentTypesAreRefused() {
        Reading reading =
                read(
                        "<!DOCTYPE movie [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                                + "<movie><title>&a;</title></movie>");

        assertThat(reading.elements()).isEmpty();
        assertThat(reading.warning()).isEqualTo("document types and entities are refused");
    }

    @Test
    @DisplayName("H17: byte order marks, lone ampersands, HTML entities and control characters")
    void commonMistakesAreForgiven() {
        Reading reading = read("\uFEFF<movie><title>Salt & Ice&nbsp;Two\u0003</title></movie>");

        assertThat(reading.elements().getFirst().title()).isEqualTo("Salt & Ice Two");
        assertThat(reading.warning()).isEmpty();
    }

    @Test
    void otherEncodingsAreUnderstood() {
        String text = "<movie><title>Fähre</title></movie>";
        Charset windows = Charset.forName("windows-1252");

        assertThat(new NfoReader().read(text.getBytes(windows)).elements().getFirst().title())
                .isEqualTo("Fähre");
        assertThat(
                        new NfoReader()
                                .read(text.getBytes(StandardCharsets.UTF_16))
                                .elements()
                                .getFirst()
                                .title())
                .isEqualTo("Fähre");
    }

    @Test
    @DisplayName("H23: a title of a megabyte is cut")
    void longTextIsCut() {
        Reading reading =
                read(
                        "<movie><title>%s</title><plot>%s</plot></movie>"
                                .formatted("t".repeat(500_000), "p".repeat(500_000)));

        assertThat(reading.elements().getFirst().title()).hasSize(500);
        assertThat(reading.elements().getFirst().plot()).hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    void deepAndManyElementsAreBounded() {
        Reading deep = read("<movie>" + "<a>".repeat(50_000) + "</movie>");
        Reading many = read("<movie></movie>".repeat(5_000));

        assertThat(deep.elements()).hasSize(1);
        assertThat(many.elements()).hasSize(100);
    }

    @Test
    void anyBytesAreSurvived() {
        byte[] good = MOVIE.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(new NfoReader().read(bytes)).isNotNull();
        }
    }

    @Test
    void filesOfOtherProgramsAreRead() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.of("nfo"))) {
            List<Path> nfos = files.filter(file -> file.toString().endsWith(".nfo")).toList();
            assertThat(nfos).isNotEmpty();
            for (Path nfo : nfos) {
                byte[] bytes = Files.readAllBytes(nfo);
                String text = new String(bytes, StandardCharsets.UTF_8);
                Reading reading = new NfoReader().read(bytes);

                if (text.contains("<episodedetails>") || text.contains("<movie>")) {
                    assertThat(reading.elements()).as("%s", nfo).isNotEmpty();
                }
                assertThat(reading.warning()).as("%s", nfo).isEmpty();
            }
        }
    }

    @Test
    void threeEpisodesOfAnotherProgramAreRead() throws IOException {
        Path nfo = SharedData.of("nfo/chrisbenincasa__tunarr/multi-episode.nfo");

        List<Nfo> elements = new NfoReader().read(Files.readAllBytes(nfo)).elements();

        assertThat(elements).extracting(Nfo::episode).containsExactly(5, 6, 7);
        assertThat(elements).extracting(Nfo::season).containsOnly(1);
    }

    private static Reading read(String text) {
        return new NfoReader().read(text.getBytes(StandardCharsets.UTF_8));
    }
}
