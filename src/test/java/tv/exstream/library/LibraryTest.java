package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.NamedFolder;

class LibraryTest {
    @Test
    void aFolderWithinAnotherIsPartOfThatOne() {
        Library library =
                Library.of("local", List.of(Path.of("/a/b"), Path.of("/a"), Path.of("/a/../c")));

        assertThat(library.folders()).containsExactly(Path.of("/a"), Path.of("/c"));
    }

    @Test
    void relativeFoldersAreTakenFromTheWorkingFolder() {
        Library library = Library.of("local", List.of(Path.of("media")));

        assertThat(library.folders()).containsExactly(Path.of("media").toAbsolutePath());
    }

    @Test
    @DisplayName(
            "a file is known by what the nearest folder above it is called, and by its library")
    void aFileIsKnownByItsFolder() {
        Library library =
                Library.of("local", List.of(Path.of("/a"), Path.of("/b"), Path.of("/c")))
                        .called(
                                List.of(
                                        NamedFolder.of(Path.of("/a")),
                                        new NamedFolder("Kids", Path.of("/a/kids")),
                                        new NamedFolder("local", Path.of("/b"))));

        assertThat(library.namesOf(Path.of("/a/x/1.mkv"))).containsExactly("a", "local");
        assertThat(library.namesOf(Path.of("/a/kids/1.mkv"))).containsExactly("Kids", "local");
        assertThat(library.namesOf(Path.of("/b/1.mkv"))).containsExactly("local");
        assertThat(library.namesOf(Path.of("/c/1.mkv"))).containsExactly("local");
        assertThat(NamedFolder.of(Path.of("/")).name()).isEqualTo("/");
    }

    @Test
    void foldersThatOverlapOrAreRelativeAreRefused() {
        assertThatThrownBy(() -> new Library("x", List.of(Path.of("/a"), Path.of("/a/b"))))
                .hasMessage("library folder must not lie within another: /a/b");
        assertThatThrownBy(() -> new Library("x", List.of(Path.of("a"))))
                .hasMessage("library folder must be absolute: a");
        assertThatThrownBy(() -> new Library(" ", List.of()))
                .hasMessage("library name must not be blank");
    }
}
