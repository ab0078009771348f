package tv.exstream.web.xtream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class TimeshiftStartTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31:20-15, 2026-01-31T19:15:00Z",
        "2026-01-31:20-15-30, 2026-01-31T19:15:30Z",
        "2026-01-31_20-15, 2026-01-31T19:15:00Z",
        "2026-01-31:20:15, 2026-01-31T19:15:00Z",
        "2026-01-31:20:15:30, 2026-01-31T19:15:30Z",
        "2026-07-31 20:15, 2026-07-31T18:15:00Z",
        "2026-07-31 20:15:30, 2026-07-31T18:15:30Z",
        "2026-01-31T20:15:30Z, 2026-01-31T20:15:30Z",
        "2026-01-31T20:15:30.250Z, 2026-01-31T20:15:30Z",
        "2026-01-31T20:15:30-05:00, 2026-02-01T01:15:30Z",
        "2026-01-31T20:15, 2026-01-31T19:15:00Z",
        "1769890500, 2026-01-31T20:15:00Z",
        "1769890500000, 2026-01-31T20:15:00Z",
    })
    void everyWayInWhichPlayersWriteATimeIsRead(String text, Instant time) {
        assertThat(TimeshiftStart.parse(text, BERLIN)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-01-31",
                "2026-13-31:20-15",
                "2026-01-31:24-15",
                "2026-02-30:20-15",
                "2026-01-31:20-15+99:00",
                "17698905",
                "../2026-01-31:20-15"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> TimeshiftStart.parse(text, BERLIN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage("start must be like 2026-01-31:20-15: " + text);
    }
}
