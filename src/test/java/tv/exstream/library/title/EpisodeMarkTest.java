package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeMarkTest {
    @ParameterizedTest
    @CsvSource({
        "Show S01E02,1,2,false",
        "show.s1.ep.2,1,2,false",
        "Show Season 3 Episode 4,3,4,false",
        "Show Staffel 3 Folge 4,3,4,false",
        "Show 2x07,2,7,false",
        "Show 2010x05,2010,5,false",
        "Show S01E01E02,1,1,true",
        "Show S01E01-E03,1,1,true",
        "Show - 1x01 - 1x02,1,1,true",
        "[Cap.304],3,4,false",
        "grp-shows02e11,2,11,false",
    })
    @DisplayName("LIB-4: a season and an episode are certain")
    void aSeasonAndAnEpisodeAreCertain(String stem, int season, int episode, boolean several) {
        EpisodeMark mark = EpisodeMark.certain(stem).orElseThrow();

        assertThat(mark.season()).isEqualTo(season);
        assertThat(mark.episode()).isEqualTo(episode);
        assertThat(mark.several()).isEqualTo(several);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Show 1920x1080",
                "Jeep 4x4",
                "Show 2011",
                "Apollo 13",
                "Se7en",
                "Bones01e",
                "Show.264"
            })
    void whatFilmsAreCalledIsNotCertain(String stem) {
        assertThat(EpisodeMark.certain(stem)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Show Ep05,5", "Show E05,5", "Show #7,7", "Show 5. Bölüm,5", "Show {05},5"})
    void aLetterOrWordOfEpisodesIsEnoughForANumber(String stem, int episode) {
        assertThat(EpisodeMark.letter(stem).orElseThrow().episode()).isEqualTo(episode);
        assertThat(EpisodeMark.letter(stem).orElseThrow().season()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"Show.103.HDTV,1,3", "Show.1012.720p.HDTV,10,12", "Show.2014.208,2,8"})
    void threeDigitsAreSeasonAndEpisodeBeforeABroadcast(String stem, int season, int episode) {
        EpisodeMark mark = EpisodeMark.runTogether(stem).orElseThrow();

        assertThat(mark.season()).isEqualTo(season);
        assertThat(mark.episode()).isEqualTo(episode);
    }

    @Test
    void withoutABroadcastThreeDigitsAreATitle() {
        assertThat(EpisodeMark.runTogether("Show 103")).isEmpty();
        assertThat(EpisodeMark.runTogether("Show.2014.720.x264")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Show Part 3,3", "Show Part III,3", "Show Teil ix,9", "Show.203,3"})
    void amongShowsPartsAreEpisodes(String stem, int episode) {
        assertThat(EpisodeMark.amongShows(stem).orElseThrow().episode()).isEqualTo(episode);
    }

    @Test
    @DisplayName(
            "in the folder of season 2, 203 is its third episode and 303 the three hundred and third")
    void theFolderTellsTheSeason() {
        EpisodeMark own = EpisodeMark.bare("203").orElseThrow().inSeason(2);
        EpisodeMark other = EpisodeMark.bare("303").orElseThrow().inSeason(2);

        assertThat(own.episode()).isEqualTo(3);
        assertThat(other.episode()).isEqualTo(303);
        assertThat(other.season()).isEqualTo(2);
    }

    @Test
    void fansNumberTheirReleases() {
        assertThat(EpisodeMark.fan("[Grp] Sea Story - 05v2 [1080p]").orElseThrow().episode())
                .isEqualTo(5);
        assertThat(EpisodeMark.fan("[Grp][Sea Story][05][1080p]").orElseThrow().episode())
                .isEqualTo(5);
        assertThat(EpisodeMark.fan("Sea Story - 05")).isEmpty();
    }

    @Test
    void whatStandsAroundAMarkIsKept() {
        EpisodeMark mark = EpisodeMark.certain("Show.S01E02.The Chart").orElseThrow();

        assertThat(mark.before()).isEqualTo("Show.");
        assertThat(mark.after()).isEqualTo(".The Chart");
    }
}
