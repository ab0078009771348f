package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaKind;

class ExtraTitleTest {
    private static final Path ROOT = Path.of("/media");

    @ParameterizedTest
    @CsvSource({
        "Night Ferry (2011)/Night Ferry (2011)-trailer.mkv,trailer,'Night Ferry, trailer',2011",
        "Night Ferry (2011)/trailer.mkv,trailer,'Night Ferry, trailer',2011",
        "Night Ferry (2011)/movie-trailer.mkv,trailer,'Night Ferry, trailer',2011",
        "Night Ferry (2011)/Featurettes/Building the Ferry.mkv,featurette,Building the Ferry,0",
        "Night Ferry (2011)/Night Ferry-behindthescenes2.mkv,behind-the-scenes,'Night Ferry, behind the scenes',0",
        "Night Ferry (2011)/Storm-deletedscene.mkv,deleted-scene,'Storm, deleted scene',0",
    })
    void anExtraIsCalledByItselfOrByWhatItBelongsTo(
            String path, String kind, String name, int year) {
        Named extra = new ExtraTitle(Place.of(ROOT.resolve(path), ROOT), kind, 2027).read();

        assertThat(extra.kind()).isEqualTo(MediaKind.EXTRA);
        assertThat(extra.title().name()).isEqualTo(name);
        assertThat(extra.title().year()).isEqualTo(year);
        assertThat(extra.metadata().values(Facet.TAG)).containsExactly("extra:" + kind);
    }

    @Test
    void aTrailerInTheLibraryItselfIsCalledLikeItsFile() {
        Named extra =
                new ExtraTitle(Place.of(ROOT.resolve("trailer.mkv"), ROOT), "trailer", 2027).read();

        assertThat(extra.title().name()).isEqualTo("trailer, trailer");
    }
}
