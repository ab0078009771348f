package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonightTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-01T09:00+02:00[Europe/Berlin], 2026-05-01T18:00:00Z",
        "2026-05-01T20:00+02:00[Europe/Berlin], 2026-05-01T18:00:00Z",
        "2026-05-01T22:30+02:00[Europe/Berlin], 2026-05-01T20:30:00Z",
        "2026-03-29T01:30+01:00[Europe/Berlin], 2026-03-29T18:00:00Z",
        "2026-05-01T23:59:59Z[UTC], 2026-05-01T23:59:59Z"
    })
    void theEveningBeginsAtEightOrNow(ZonedDateTime now, String start) {
        assertThat(Tonight.evening(now).start()).isEqualTo(start);
        assertThat(Tonight.evening(now).length()).hasHours(4);
    }
}
