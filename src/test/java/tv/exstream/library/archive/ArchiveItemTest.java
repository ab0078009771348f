package tv.exstream.library.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.SharedData;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

class ArchiveItemTest {
    @Test
    @DisplayName(
            "SRC-22: a recorded item of television becomes one film with its words and its best form")
    void aRecordedItemIsOneFilm() throws Exception {
        ArchiveItem item = recorded("stevenvelozo__manyfest/Data-Archive-org-Frankenberry.json");

        Derivatives.Choice film = item.films().getFirst();
        Title title = item.title(film);
        Metadata metadata = item.metadata(new SourceId(4));

        assertThat(item.films()).hasSize(1);
        assertThat(film.original()).isEqualTo("frankerberry_countchockula_1971.0001.mpg");
        assertThat(film.file().name()).isEqualTo("frankerberry_countchockula_1971.0001_512kb.mp4");
        assertThat(film.length()).contains(Duration.ofMillis(31_130));
        assertThat(title.name())
                .isEqualTo("Franken Berry / Count Chocula : Tevevision Commercial 1971");
        assertThat(title.plot()).startsWith("Count Chocula and Franken Berry");
        assertThat(metadata.values(Facet.TAG))
                .containsExactly(
                        "Third Eye Cinema",
                        "Classic Television Commercials",
                        "animation",
                        "cartoons",
                        "General Mills");
        assertThat(metadata.values(Facet.STUDIO)).containsExactly("General Mills");
        assertThat(metadata.values(Facet.LIST))
                .containsExactly("classic_tv_commercials", "television");
        assertThat(item.kind(film)).isEqualTo(MediaKind.OTHER_VIDEO);
        assertThat(metadata.artwork().picture(Artwork.Kind.THUMB).orElseThrow().path())
                .isEqualTo(new RemotePath(new SourceId(4), ".artwork/x").path());
    }

    @Test
    void recordedCollectionsAreCollectionsWithoutFilms() throws Exception {
        for (String name :
                new String[] {
                    "jjjake__internetarchive/metadata_nasa.json",
                    "docs/ote_collection_metadata.json"
                }) {
            ArchiveItem item = recorded(name);

            assertThat(item.isCollection()).as(name).isTrue();
            assertThat(item.films()).isEmpty();
        }
    }

    private static ArchiveItem recorded(String name) throws IOException {
        return ArchiveItem.read("x", Files.readAllBytes(SharedData.of("archive.org/" + name)));
    }

    @Test
    void wordsMayBeOneOrSeveralAndInHtml() {
        ArchiveItem item =
                item(
                        "'title':['Night','Other'],'year':'1968','date':'1968-10-01T00:00:00Z',"
                                + "'creator':['A','B'],'director':'G. R.','subject':['x; y','z'],"
                                + "'description':['<p>One <b>&amp;</b>','two</p>']",
                        "{'name':'n.mp4','format':'h.264','length':'1:36:05'}");

        Title title = item.title(item.films().getFirst());
        Metadata metadata = item.metadata(new SourceId(4));

        assertThat(title.name()).isEqualTo("Night");
        assertThat(title.year()).isEqualTo(1968);
        assertThat(title.plot()).isEqualTo("One & \ntwo");
        assertThat(metadata.values(Facet.STUDIO)).containsExactly("A", "B");
        assertThat(metadata.values(Facet.TAG)).containsExactly("x", "y", "z");
        assertThat(metadata.facts().director()).isEqualTo("G. R.");
        assertThat(metadata.facts().released()).isEqualTo(LocalDate.of(1968, 10, 1));
        assertThat(item.kind(item.films().getFirst())).isEqualTo(MediaKind.MOVIE);
    }

    @Test
    void ofSeveralFilmsEachHasItsName() {
        ArchiveItem item =
                item(
                        "'title':'Serial'",
                        "{'name':'a/part_1.mpg','format':'MPEG2'},"
                                + "{'name':'two.mpg','format':'MPEG2','title':'The end'}");

        assertThat(item.films().stream().map(film -> item.title(film).name()))
                .containsExactly("Serial: part 1", "Serial: The end");
        assertThat(item.films().stream().map(item::kind)).containsOnly(MediaKind.OTHER_VIDEO);
    }

    @Test
    void whatIsDarkOrRestrictedHasNoFilm() {
        String files = "'files':[{'name':'n.mp4','format':'h.264'}]";

        assertThat(read("{'is_dark':true," + files + "}").films()).isEmpty();
        assertThat(read("{'metadata':{'access-restricted-item':'true'}," + files + "}").films())
                .isEmpty();
        assertThat(read("{}").exists()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> read("<html>"));
    }

    @Test
    @DisplayName("SRC-22: a file that nobody may have is not played, and others of its film are")
    void whatIsPrivateIsPassedOver() {
        ArchiveItem item =
                item(
                        "'title':'x'",
                        "{'name':'a.mpg','format':'MPEG2','private':'true'},"
                                + "{'name':'a.mp4','format':'h.264','original':'a.mpg','private':true},"
                                + "{'name':'a.ogv','format':'Ogg Video','original':'a.mpg'},"
                                + "{'name':'b.mp4','format':'h.264','private':'true'}");

        assertThat(item.films()).extracting(film -> film.file().name()).containsExactly("a.ogv");
    }

    @Test
    @DisplayName("H21: names that lead elsewhere, or nowhere, are left out")
    void namesThatLeadNowhereAreLeftOut() {
        ArchiveItem item =
                item(
                        "'title':'x'",
                        "{'name':'/n.mp4','format':'h.264'},{'name':'a//b.mp4','format':'h.264'},"
                                + "{'name':'','format':'h.264'},{'format':'h.264'},"
                                + "{'name':['q.mp4'],'format':'h.264','size':'-1','mtime':'x'}");

        assertThat(item.films()).extracting(Derivatives.Choice::original).containsExactly("q.mp4");
    }

    @ParameterizedTest
    @DisplayName("SRC-22: a length is in seconds, or in hours and minutes too")
    @CsvSource({
        "31.14, PT31.14S",
        "4:05, PT4M5S",
        "1:02:03.5, PT1H2M3.5S",
        "125:00, PT2H5M",
        "0, ",
        "soon, ",
        "'', ",
        "99999999999, "
    })
    void lengthsAreRead(String text, Duration length) {
        assertThat(ArchiveFile.length(text)).isEqualTo(Optional.ofNullable(length));
    }

    private static ArchiveItem item(String metadata, String files) {
        return read("{'metadata':{%s},'files':[%s]}".formatted(metadata, files));
    }

    private static ArchiveItem read(String json) {
        return ArchiveItem.read("x", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
