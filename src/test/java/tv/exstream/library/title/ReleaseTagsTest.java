package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTagsTest {
    @ParameterizedTest
    @CsvSource({
        "Night.Ferry.1080p.BluRay,Night.Ferry",
        "Night Ferry WEB-DL x264,Night Ferry",
        "Night.Ferry.PROPER.REAL.HDTV,Night.Ferry",
        "Night.Ferry.German.DL.720p,Night.Ferry",
        "Night.Ferry.EXTENDED.2160p.HEVC,Night.Ferry",
        "h265 Night Ferry,Night Ferry",
    })
    @DisplayName("LIB-4: from the first tag on it is about the release")
    void fromTheFirstTagOnItIsAboutTheRelease(String name, String kept) {
        assertThat(ReleaseTags.cut(name)).isEqualTo(new ReleaseTags.Cut(kept, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Night Ferry",
                "Proper Internal Affairs",
                "The Italian Job",
                "Webster",
                "Dubbed",
                "1080p"
            })
    void ordinaryWordsAreNoTags(String name) {
        assertThat(ReleaseTags.cut(name)).isEqualTo(new ReleaseTags.Cut(name, false));
    }

    @Test
    void nothingIsCutDownToNothing() {
        assertThat(ReleaseTags.withoutDoubtful("PROPER")).isEqualTo("PROPER");
        assertThat(ReleaseTags.withoutDoubtful("X PROPER REAL")).isEqualTo("X");
        assertThat(ReleaseTags.beforeYear("Night Ferry UNRATED Director's Cut"))
                .isEqualTo("Night Ferry");
    }
}
