package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;

@DisplayName("Subtitles that lie beside a file")
class FolderSubtitlesTest {
    private static final Path FOLDER = Path.of("/media/Films");
    private static final Instant WRITTEN = Instant.parse("2025-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Ferry.srt,subrip,'',false,false,false,''",
        "Ferry.en.srt,subrip,eng,false,false,false,''",
        "ferry.DE.forced.ass,ass,deu,true,false,false,''",
        "Ferry.eng.sdh.srt,subrip,eng,false,false,true,''",
        "Ferry.en.hi.srt,subrip,eng,false,false,true,''",
        "Ferry.hi.srt,subrip,hin,false,false,false,''",
        "Ferry.default.pt-BR.vtt,webvtt,por,false,true,false,''",
        "Ferry.English.Director talks.srt,subrip,eng,false,false,false,director talks",
    })
    void sayLanguageAndFlagsInTheirNames(
            String name,
            String codec,
            String language,
            boolean forced,
            boolean preferred,
            boolean deaf,
            String title) {
        SubtitleStream stream = of("Ferry.mkv", "Ferry.mkv", name).getFirst();

        assertThat(stream.codec()).isEqualTo(codec);
        assertThat(stream.language()).isEqualTo(language);
        assertThat(stream.forced()).isEqualTo(forced);
        assertThat(stream.preferred()).isEqualTo(preferred);
        assertThat(stream.traits().contains(Trait.HEARING_IMPAIRED)).isEqualTo(deaf);
        assertThat(stream.title()).isEqualTo(title);
        assertThat(stream.beside()).contains(FOLDER.resolve(name));
        assertThat(stream.form()).isEqualTo(SubtitleStream.Form.TEXT);
    }

    @Test
    @DisplayName("belong to the file that they are called like, and to no other")
    void belongToTheFileOfTheirName() {
        assertThat(
                        of(
                                "Ferry.mkv",
                                "Ferry 2.en.srt",
                                "Ferryman.srt",
                                "Ferry 2.idx",
                                "Ferry.sub",
                                "en.srt"))
                .isEmpty();
    }

    @Test
    @DisplayName("are pictures where an index lies there, whose name says language and flags too")
    void arePicturesWhereAnIndexLiesThere() {
        SubtitleStream stream = of("Ferry.mkv", "Ferry.de.forced.idx").getFirst();

        assertThat(stream.form()).isEqualTo(SubtitleStream.Form.IMAGE);
        assertThat(stream.language()).isEqualTo("deu");
        assertThat(stream.forced()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ferry.idx,Ferry.sub", "Ferry.en.IDX,Ferry.en.SUB", "a.Idx,a.sub"})
    void theNameOfAnIndexSaysWhereItsPicturesAre(String index, String pictures) {
        assertThat(FolderSubtitles.pictures(index)).isEqualTo(pictures);
    }

    @Test
    @DisplayName("have numbers that stay when others come, and change when they are written anew")
    void haveNumbersOfTheirOwn() {
        int alone = of("Ferry.mkv", "Ferry.en.srt").getFirst().index();
        List<SubtitleStream> three =
                of("Ferry.mkv", "Ferry.de.srt", "Ferry.en.srt", "Ferry.en.ass");

        assertThat(three).extracting(SubtitleStream::index).contains(alone).doesNotHaveDuplicates();
        assertThat(alone).isGreaterThanOrEqualTo(SubtitleStream.BESIDE);
        Entry later = entry("Ferry.en.srt", WRITTEN.plusSeconds(1));
        assertThat(
                        new FolderSubtitles(new FolderListing(FOLDER, List.of(later)))
                                .of(entry("Ferry.mkv", WRITTEN))
                                .getFirst()
                                .index())
                .isNotEqualTo(alone);
    }

    @Test
    @DisplayName("come in the order of their names, be they called like the file or longer")
    void comeInTheOrderOfTheirNames() {
        assertThat(
                        of(
                                "Ferry.mkv",
                                "Ferry.srt",
                                "Ferry.en.srt",
                                "ferry.EN.ass",
                                "Ferry-2.srt",
                                "Ferry.11.srt",
                                "Ferry.2.srt"))
                .extracting(stream -> stream.beside().orElseThrow().getFileName().toString())
                .containsExactly(
                        "Ferry.2.srt", "Ferry.11.srt", "ferry.EN.ass", "Ferry.en.srt", "Ferry.srt");
    }

    @Test
    @Timeout(60)
    @DisplayName("of very many files in one folder are found at once")
    void ofVeryManyFilesAreFoundAtOnce() {
        // A comparison of each with each takes minutes, one by name less than a second.
        List<Entry> entries =
                IntStream.range(0, 50_000).mapToObj(n -> entry(n + ".en.srt", WRITTEN)).toList();
        FolderSubtitles subtitles = new FolderSubtitles(new FolderListing(FOLDER, entries));

        assertThat(IntStream.range(0, 50_000).mapToObj(n -> entry(n + ".mkv", WRITTEN)))
                .allSatisfy(file -> assertThat(subtitles.of(file)).hasSize(1));
    }

    private static List<SubtitleStream> of(String file, String... names) {
        List<Entry> entries = Arrays.stream(names).map(name -> entry(name, WRITTEN)).toList();
        return new FolderSubtitles(new FolderListing(FOLDER, entries)).of(entry(file, WRITTEN));
    }

    private static Entry entry(String name, Instant written) {
        Path path = FOLDER.resolve(name);
        return new Entry(path, Entry.Kind.FILE, path, 9, written, Optional.empty());
    }
}
