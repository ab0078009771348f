package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.seconds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.Cues;
import tv.exstream.subtitle.Stretch;

class CueFilesTest {
    private static final MediaFile FILM = MediaItemBuilder.item("film").file();
    private static final Cues HELLO =
            Cues.of(List.of(new Cue(seconds(1), seconds(2), "<i>Grüße</i>\nan alle")));

    @TempDir private Path folder;

    @Test
    void whatIsKeptIsThereAfterARestart() {
        files(10, 1_000).keep(stretch(1), HELLO);

        assertThat(files(10, 1_000).load(stretch(1))).hasValue(HELLO);
        assertThat(files(10, 1_000).load(stretch(2))).isEmpty();
    }

    @Test
    void aFileThatWasReplacedHasOthers() {
        CueFiles files = files(10, 1_000);
        files.keep(stretch(1), HELLO);
        MediaFile replaced =
                MediaItemBuilder.item("film")
                        .fingerprint(new Fingerprint(7, Instant.EPOCH, "other"))
                        .file();

        assertThat(files.load(new Stretch(replaced, 2, 1))).isEmpty();
        assertThat(files.load(new Stretch(FILM, 3, 1))).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedGoWhenThereAreTooMany() throws IOException {
        CueFiles files = files(3, 1_000_000);
        for (int n = 0; n < 3; n++) {
            files.keep(stretch(n), HELLO);
        }
        assertThat(files.load(stretch(0))).isPresent();

        files.keep(stretch(3), HELLO);

        assertThat(files.load(stretch(1))).isEmpty();
        assertThat(files.load(stretch(0))).isPresent();
        assertThat(names()).hasSize(3);
    }

    @Test
    void whenTheyAreTooLargeSomeGoTheOldestOfAnEarlierRunFirst() throws IOException {
        long size = HELLO.toText().getBytes(StandardCharsets.UTF_8).length;
        files(10, 10 * size).keep(stretch(1), HELLO);
        FileTime old = FileTime.from(Instant.parse("2024-01-01T12:00:00Z"));
        Files.setLastModifiedTime(folder.resolve(names().getFirst()), old);
        files(10, 10 * size).keep(stretch(2), HELLO);

        CueFiles later = files(10, 2 * size);
        later.keep(stretch(3), HELLO);

        assertThat(later.load(stretch(1))).isEmpty();
        assertThat(later.load(stretch(2))).isPresent();
        assertThat(later.load(stretch(3))).isPresent();
    }

    @Test
    void whatHasNoRoomAnyMoreIsRemovedAtTheStart() throws IOException {
        CueFiles files = files(10, 1_000);
        for (int n = 0; n < 5; n++) {
            files.keep(stretch(n), HELLO);
        }

        files(2, 1_000);

        assertThat(names()).hasSize(2);
    }

    @Test
    void aDamagedFileIsNothingAndWhatWasNotFinishedIsRemoved() throws IOException {
        files(10, 1_000).keep(stretch(1), HELLO);
        Files.writeString(folder.resolve(names().getFirst()), "scrambled");
        Files.writeString(folder.resolve("cues1.part"), "half");

        CueFiles files = files(10, 1_000);

        assertThat(files.load(stretch(1))).isEmpty();
        assertThat(names()).hasSize(1);
        files.keep(stretch(1), HELLO);
        assertThat(files.load(stretch(1))).hasValue(HELLO);
    }

    @Test
    void aFolderThatCannotBeWrittenLosesNothingButTime() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        var files = new CueFiles(file.resolve("below"), CueFiles.Bounds.USUAL);

        files.keep(stretch(1), HELLO);

        assertThat(files.load(stretch(1))).isEmpty();
    }

    private CueFiles files(int most, long bytes) {
        return new CueFiles(folder, new CueFiles.Bounds(most, bytes));
    }

    private static Stretch stretch(long number) {
        return new Stretch(FILM, 2, number);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
