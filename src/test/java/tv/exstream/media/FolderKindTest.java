package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderKindTest {
    private static final Path PHOTOS = Path.of("/media/photos");
    private static final List<FolderKind> SAID =
            List.of(
                    new FolderKind(PHOTOS, LibraryKind.IMAGES, Duration.ofSeconds(30)),
                    new FolderKind(Path.of("/media"), LibraryKind.MOVIES),
                    new FolderKind(PHOTOS.resolve("clips"), LibraryKind.OTHER_VIDEOS));

    @Test
    void theNearestFolderAboveCounts() {
        assertThat(FolderKind.of(PHOTOS.resolve("a/b.jpg"), SAID)).isEqualTo(LibraryKind.IMAGES);
        assertThat(FolderKind.of(PHOTOS.resolve("clips/b.mp4"), SAID))
                .isEqualTo(LibraryKind.OTHER_VIDEOS);
        assertThat(FolderKind.of(Path.of("/media/b.mp4"), SAID)).isEqualTo(LibraryKind.MOVIES);
        assertThat(FolderKind.of(Path.of("/other/b.mp4"), SAID)).isEqualTo(LibraryKind.MIXED);
    }

    @Test
    void aPictureLastsAsLongAsUsualUnlessItsFolderSaysOtherwise() {
        assertThat(FolderKind.lasting(PHOTOS.resolve("a/b.jpg"), SAID))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(FolderKind.lasting(Path.of("/other/b.jpg"), SAID))
                .isEqualTo(FolderKind.USUAL_PICTURE);
    }

    @Test
    void aPictureIsNeitherAFilmNorForEver() {
        assertThatThrownBy(() -> new FolderKind(PHOTOS, LibraryKind.IMAGES, Duration.ofMillis(999)))
                .hasMessage("a picture must last PT1S to PT24H: PT0.999S");
        assertThatThrownBy(() -> new FolderKind(PHOTOS, LibraryKind.IMAGES, Duration.ofDays(2)))
                .hasMessage("a picture must last PT1S to PT24H: PT48H");
        assertThatThrownBy(() -> new FolderKind(Path.of("photos"), LibraryKind.IMAGES))
                .hasMessage("folder must be absolute: photos");
    }
}
