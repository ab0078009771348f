package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirDateTest {
    @ParameterizedTest
    @CsvSource({
        "Show.2019.03.07.Guest,2019-03-07,Show.,.Guest",
        "Show 2019-03-07,2019-03-07,'Show ',''",
        "Show 25.12.2019 Guest,2019-12-25,'Show ',' Guest'",
        "Show.140722.720p,2014-07-22,Show.,.720p",
        "Show.2019.25.03.Guest,2019-03-25,Show.,.Guest",
    })
    void aDayIsReadWithWhatStandsAroundIt(String stem, LocalDate day, String before, String after) {
        assertThat(AirDate.find(stem)).contains(new AirDate(before, day, after));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Show 07.03.2019", // March or July
                "Show 2019.03-07",
                "Show 2019.13.32",
                "Show 2019.02.30",
                "Show 1920x1080",
                "Show 20190307",
                "12019.03.07"
            })
    void whatMayBeAnythingElseIsNoDay(String stem) {
        assertThat(AirDate.find(stem)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IMG 20190307 Beach,2019-03-07", "190307 Show,2019-03-07"})
    @DisplayName("in the name of an episode, digits as cameras and recorders write them are a day")
    void digitsAreADayInAnEpisode(String stem, LocalDate day) {
        assertThat(AirDate.ofEpisode(stem)).map(AirDate::day).contains(day);
        assertThat(AirDate.find(stem)).isEmpty();
    }

    @Test
    void theFirstDayThatIsOneCounts() {
        assertThat(AirDate.find("2019.99.99 and 2019.03.07 and 2020.01.01"))
                .map(AirDate::day)
                .contains(LocalDate.of(2019, 3, 7));
    }
}
