package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void foldersThatOverlapOrAreRelativeAreRefused() {
        assertThatThrownBy(() -> new Library("x", List.of(Path.of("/a"), Path.of("/a/b"))))
                .hasMessage("library folder must not lie within another: /a/b");
        assertThatThrownBy(() -> new Library("x", List.of(Path.of("a"))))
                .hasMessage("library folder must be absolute: a");
        assertThatThrownBy(() -> new Library(" ", List.of()))
                .hasMessage("library name must not be blank");
    }
}
