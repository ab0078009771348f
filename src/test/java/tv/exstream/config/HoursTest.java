package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
    @ParameterizedTest(name = "{1} is in {0}: {2}")
    @CsvSource({
        "01:00-06:00, 01:00, true",
        "01:00-06:00, 05:59, true",
        "01:00-06:00, 06:00, false",
        "01:00-06:00, 00:59, false",
        "23:00 - 06:30, 23:00, true",
        "23:00 - 06:30, 00:00, true",
        "23:00 - 06:30, 06:29, true",
        "23:00 - 06:30, 06:30, false",
        "23:00 - 06:30, 12:00, false",
        "05:00-05:00, 12:00, true",
    })
    void theyMayGoOverMidnight(String hours, LocalTime time, boolean isIn) {
        assertThat(Hours.parse(hours).contains(time)).isEqualTo(isIn);
    }

    @Test
    void nothingIsAllDay() {
        assertThat(Hours.parse(" ")).isEqualTo(Hours.ALL);
        assertThat(Hours.ALL.contains(LocalTime.MIDNIGHT)).isTrue();
        assertThat(Hours.ALL.contains(LocalTime.NOON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-6", "01:00", "25:00-06:00", "01:00-06:60", "night"})
    void whatIsNoHoursIsRefused(String text) {
        Kind<Hours> kind = TimeKinds.hours();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> kind.read().apply(text));
    }
}
