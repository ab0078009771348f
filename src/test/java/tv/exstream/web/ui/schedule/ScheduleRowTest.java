package tv.exstream.web.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.web.api.ScheduleTrouble;
import tv.exstream.web.api.SchedulesAnswer.GapsLeft;
import tv.exstream.web.api.SchedulesAnswer.NamedFillers;
import tv.exstream.web.api.SchedulesAnswer.ScheduleEntry;

class ScheduleRowTest {
    private static final Instant END = Instant.parse("2026-03-28T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, minutes, 0",
        "119, minutes, 1",
        "3600, hours, 1",
        "259199, hours, 71",
        "259200, days, 3",
        "1209600, days, 14"
    })
    void howLongItLastsIsSaidInWhatPeopleCountIn(long seconds, String unit, long amount) {
        assertThat(ScheduleRow.Left.of(seconds, Optional.of(END)))
                .isEqualTo(new ScheduleRow.Left(unit, amount, List.of(END)));
    }

    @Test
    void everyTroubleHasAColour() {
        ScheduleRow row = ScheduleRow.of(entry(Optional.of("classic"), false));

        assertThat(row.troubles()).hasSameSizeAs(ScheduleTrouble.values());
        assertThat(row.troubles()).allSatisfy(each -> assertThat(each.state()).isNotBlank());
        assertThat(row.warnings()).containsExactly("one", "two");
        assertThat(row.gaps().hours()).isEqualTo(1.5);
    }

    @Test
    void ofWhatIsYetToBePlannedNoLengthIsSaid() {
        assertThat(ScheduleRow.of(entry(Optional.of("classic"), true)).isUnplanned()).isTrue();
        assertThat(ScheduleRow.of(entry(Optional.of("classic"), false)).isUnplanned()).isFalse();
        assertThat(ScheduleRow.of(entry(Optional.empty(), false)).isUnplanned()).isTrue();
    }

    private static ScheduleEntry entry(Optional<String> kind, boolean replanned) {
        return new ScheduleEntry(
                "7",
                "Films",
                kind,
                false,
                Optional.empty(),
                replanned,
                Optional.of(END),
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(ScheduleTrouble.values()),
                new GapsLeft(1, 5_400, Optional.of(END)),
                List.of("one", "two", "three"),
                List.of("slot"),
                new NamedFillers(List.of(), List.of()));
    }
}
