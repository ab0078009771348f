package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.FolderKind;
import tv.exstream.media.LibraryKind;

class FolderKindSettingTest {
    @Test
    @DisplayName("a folder of images may say how long each picture is shown")
    void picturesLastAsLongAsTheirFolderSays() {
        String text = "images 20s=/media/photos\nimages=/media/cards\nmusic-videos = /media/a=b";

        assertThat(Kind.folderKinds().read().apply(text))
                .containsExactly(
                        new FolderKind(
                                Path.of("/media/photos"),
                                LibraryKind.IMAGES,
                                Duration.ofSeconds(20)),
                        new FolderKind(Path.of("/media/cards"), LibraryKind.IMAGES),
                        new FolderKind(Path.of("/media/a=b"), LibraryKind.MUSIC_VIDEOS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"images 0s=/p", "images 2d=/p", "images soon=/p", "photos=/p", "/p"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Kind.folderKinds().read().apply(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
