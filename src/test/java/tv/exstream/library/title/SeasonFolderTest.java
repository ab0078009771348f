package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.title.SeasonFolder.Release;

class SeasonFolderTest {
    @ParameterizedTest
    @CsvSource({
        "Season 1,1",
        "season_02,2",
        "SEASON 10,10",
        "Season 2009,2009",
        "Staffel 3,3",
        "Сезон 4,4",
        "시즌 5,5",
        "S06,6",
        "3.Staffel,3",
        "2nd Season,2",
        "Season 7 (2016),7",
        "Specials,0",
        "specials,0",
    })
    void aSeasonIsToldByItsFolder(String folder, int season) {
        assertThat(SeasonFolder.number(folder)).isEqualTo(OptionalInt.of(season));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Extras", "Season", "Seasons 1-4", "Night Ferry", "28 Days", "S", "300"})
    void otherFoldersAreNoSeasons(String folder) {
        assertThat(SeasonFolder.number(folder)).isEmpty();
    }

    @Test
    void aDownloadedSeasonNamesItsShow() {
        assertThat(SeasonFolder.release("Night.Ferry.S04.1080p.WEB-DL-GRP"))
                .contains(new Release("Night Ferry", 4));
        assertThat(SeasonFolder.release("Night Ferry Season 2"))
                .contains(new Release("Night Ferry", 2));
    }

    @Test
    void anEpisodeIsNoSeason() {
        assertThat(SeasonFolder.release("Night.Ferry.S04E01.1080p")).isEmpty();
    }
}
