package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Films | Films
                    old_films | Old Films
                    Night.Ferry | Night Ferry
                    Night.Ferry.S01.1080p.WEB-DL-GRP | Night Ferry Season 1
                    Season 2 | Season 2
                    Kids [HD] | Kids
                    Night Ferry (2011) | Night Ferry (2011)
                    --- | ---
                    [x] | x
                    """)
    void foldersAreNamedAsPeopleSayThem(String folder, String title) {
        assertThat(FolderTitle.of(Path.of("/media", folder))).isEqualTo(title);
    }

    @Test
    void aRootWithoutANameIsMedia() {
        assertThat(FolderTitle.of(Path.of("/"))).isEqualTo("Media");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(FolderTitle.of(Path.of("🎬".repeat(63)))).hasSize(120);
        assertThat(FolderTitle.of(Path.of("x".repeat(200)))).hasSize(60);
    }
}
