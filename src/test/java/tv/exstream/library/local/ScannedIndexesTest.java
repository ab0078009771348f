package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.ScanReport;
import tv.exstream.media.SubtitleStream;

@DisplayName("Subtitles that are pictures, beside a film")
class ScannedIndexesTest {
    private static final String TIME = "timestamp: 00:00:02:000, filepos: 000000000\n";
    private static final String ENGLISH = "id: en, index: 0\n" + TIME;
    private static final String GERMAN = "id: de, index: 1\n" + TIME;

    private final Path root;
    @AutoClose private final ScannedFolder folder;
    private Path film;

    ScannedIndexesTest(@TempDir Path root) {
        this.root = root;
        folder = new ScannedFolder(root);
    }

    @Test
    @DisplayName("are one stream for each language of their index, and stay when others come")
    void areOneStreamForEachLanguage() throws Exception {
        List<SubtitleStream> two = scanned("Ferry.forced.idx", ENGLISH + GERMAN);

        assertThat(two).extracting(SubtitleStream::language).containsExactly("eng", "deu");
        assertThat(two)
                .allSatisfy(
                        stream -> {
                            assertThat(stream.form()).isEqualTo(SubtitleStream.Form.IMAGE);
                            assertThat(stream.forced()).isTrue();
                            assertThat(stream.beside())
                                    .contains(root.resolve("Films/Ferry.forced.idx"));
                        });
        assertThat(two).extracting(SubtitleStream::index).doesNotHaveDuplicates();

        folder.file("Films/Ferry.fr.srt");
        folder.scan();

        assertThat(streams()).containsAll(two).hasSize(3);
    }

    @Test
    @DisplayName(
            "have the language of their name where there is one stream, else that of the index")
    void haveTheLanguageOfTheirName() throws Exception {
        assertThat(scanned("Ferry.fr.idx", ENGLISH))
                .extracting(SubtitleStream::language)
                .containsExactly("fra");
        assertThat(scanned("Ferry.fr.idx", ENGLISH + GERMAN + TIME))
                .extracting(SubtitleStream::language)
                .containsExactly("eng", "deu");
    }

    @Test
    @DisplayName("are others when their pictures are written anew")
    void areOthersWhenTheirPicturesAreWrittenAnew() throws Exception {
        SubtitleStream before = scanned("Ferry.idx", ENGLISH).getFirst();

        Files.setLastModifiedTime(
                root.resolve("Films/Ferry.sub"), FileTime.from(ScannedFolder.OLD.plusSeconds(9)));
        folder.scan();

        assertThat(streams()).hasSize(1);
        assertThat(streams().getFirst().index()).isNotEqualTo(before.index());
        assertThat(folder.probed).isEmpty();
    }

    @Test
    @DisplayName("without their pictures are left out, which is said, until these come")
    void withoutTheirPicturesAreLeftOut() throws Exception {
        film = folder.file("Films/Ferry.mkv");
        folder.file("Films/Ferry.idx", VobSubIndexTest.HEAD + ENGLISH);
        folder.file("Films/Other.sub");

        ScanReport report = folder.scan();

        assertThat(streams()).isEmpty();
        assertThat(report.toString())
                .contains("Ferry.idx", "not read: there is no Ferry.sub beside it");

        folder.file("Films/Ferry.sub");
        folder.scan();
        assertThat(streams()).hasSize(1);
    }

    @Test
    @DisplayName("whose index is something else are left out with the reason")
    void whoseIndexIsSomethingElseAreLeftOut() throws Exception {
        film = folder.file("Films/Ferry.mkv");
        folder.file("Films/Ferry.sub");
        folder.file("Films/Ferry.idx", "/etc/passwd\0");

        ScanReport report = folder.scan();

        assertThat(streams()).isEmpty();
        assertThat(report.toString())
                .contains("Ferry.idx", "not read: it is no index of VobSub subtitles");
    }

    @Test
    @DisplayName(
            "stay while the disk does not say whether they are there, and are looked at with each scan until it does")
    void stayWhileTheDiskStumbles() throws Exception {
        List<SubtitleStream> before = scanned("Ferry.idx", ENGLISH + GERMAN);
        Path pictures = root.resolve("Films/Ferry.sub");
        Files.delete(pictures);
        Files.createSymbolicLink(pictures, pictures.getFileName()); // leads to itself

        for (int times = 0; times < 2; times++) {
            assertThat(folder.scan().warnings().first())
                    .extracting(Finding::reason)
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith("cannot be read: ");
            assertThat(streams()).isEqualTo(before);
        }
        Files.delete(pictures);
        folder.file("Films/Ferry.sub");

        assertThat(folder.scan().warnings().first()).isEmpty();
        assertThat(streams()).hasSize(2);
        assertThat(folder.probed).isEmpty();
    }

    @Test
    @DisplayName("of a new film are found by a later scan where the disk stumbled at the first")
    void areFoundLaterWhereTheDiskStumbled() throws Exception {
        film = folder.file("Films/Ferry.mkv");
        folder.file("Films/Ferry.idx", VobSubIndexTest.HEAD + ENGLISH);
        Path pictures = root.resolve("Films/Ferry.sub");
        Path elsewhere = root.resolve("elsewhere");
        Files.createSymbolicLink(elsewhere, elsewhere.getFileName());
        Files.createSymbolicLink(pictures, elsewhere);
        folder.scan();
        assertThat(streams()).isEmpty();
        assertThat(folder.scan().warnings().first()).hasSize(1);

        Files.delete(elsewhere);
        Files.createFile(elsewhere);
        folder.scan();

        assertThat(streams()).hasSize(1);
    }

    private List<SubtitleStream> scanned(String name, String streams) throws Exception {
        film = folder.file("Films/Ferry.mkv");
        Path index = folder.file("Films/" + name, VobSubIndexTest.HEAD + streams);
        Files.setLastModifiedTime(
                index, FileTime.from(ScannedFolder.OLD.plusSeconds(streams.length())));
        folder.file("Films/" + name.replace(".idx", ".sub"));
        folder.scan();
        return streams();
    }

    private List<SubtitleStream> streams() {
        return folder.item(film).file().subtitles();
    }
}
