package tv.exstream.schedulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "18:30, 18:30",
        "6:00, 06:00",
        "18:30:15, 18:30:15",
        "8:00am, 08:00",
        "6:00 AM, 06:00",
        "12:00 am, 00:00",
        "12:15pm, 12:15",
        "9 p.m., 21:00",
        "00:00, 00:00",
    })
    void timesOfDayAreReadAsPeopleWriteThem(String text, LocalTime expected) {
        assertThat(TimeText.timeOfDay(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "18", "24:00", "18:60", "13:00 pm", "0:30 am", "noon", "18:30m", "1:2"})
    void whatIsNoTimeOfDayIsRefused(String text) {
        assertThatThrownBy(() -> TimeText.timeOfDay(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H30M5S, PT1H30M5S",
        "pt90m, PT1H30M",
        "P1D, PT24H",
        "01:30:00, PT1H30M",
        "26:00:00, PT26H",
        "90, PT1M30S",
        "30 minutes, PT30M",
        "2 minutes, PT2M",
        "1h30m, PT1H30M",
        "'1 hour, 2 mins and 3 seconds', PT1H2M3S",
        "2 Days, PT48H",
    })
    void lengthsAreReadAsPeopleWriteThem(String text, Duration expected) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(TimeText.length(text, dialect)).as("%s", dialect).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H30M5S, 01:30:05",
        "PT15S, 00:00:15",
        "PT168H, 168:00:00",
        "PT0.5S, PT0.5S",
    })
    void lengthsAreWrittenSoThatEverybodyReadsTheSame(Duration length, String expected) {
        assertThat(TimeText.written(length)).isEqualTo(expected);
        for (Dialect dialect : Dialect.values()) {
            assertThat(TimeText.length(expected, dialect)).as("%s", dialect).isEqualTo(length);
        }
    }

    @Test
    void twoNumbersAreMinutesAndSecondsOnlyWhereNobodyReadsThemAsHours() {
        assertThat(TimeText.length("90:30", Dialect.EXSTREAM))
                .isEqualTo(Duration.ofSeconds(90 * 60 + 30));
        assertThatThrownBy(() -> TimeText.length("00:30", Dialect.ERSATZTV))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoLengthIsRefused(Dialect dialect) {
        for (String text :
                new String[] {
                    "", "x", "1 month", "1:2:3:4", "P", "-5", "5 minutes x", "1234567890"
                }) {
            assertThatThrownBy(() -> TimeText.length(text, dialect))
                    .as("%s", text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> TimeText.length("1m ".repeat(100_000) + "x", dialect))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
