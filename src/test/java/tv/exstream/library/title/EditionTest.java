package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTest {
    @ParameterizedTest
    @CsvSource({
        "Night Ferry (2011) Director's Cut,Director's Cut",
        "Night.Ferry.2011.Directors.Cut.1080p,Directors Cut",
        "Night Ferry (2011) {edition-Final Cut},Final Cut",
        "Night Ferry (2011) {edition-  Harbour Version },Harbour Version",
        "Night Ferry (2011) (Extended),Extended",
        "Night Ferry (2011) 50th Anniversary Edition,50th Anniversary Edition",
        "Night.Ferry.2011.UNRATED.1080p,UNRATED",
        "Night Ferry The Final Cut (2011),The Final Cut",
    })
    void theCutIsReadFromTheName(String stem, String edition) {
        assertThat(Edition.of(stem)).contains(edition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Final Ferry (2011)",
                "Extended Family (2011)",
                "The Fan (1996)",
                "Special Delivery 2011",
                "The Ultimate Collector"
            })
    void wordsOfTitlesAreNoCuts(String stem) {
        assertThat(Edition.of(stem)).isEmpty();
    }
}
