package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.hours;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Redirect;
import tv.exstream.time.TimeRange;

class MirrorScheduleTest {
    private static final ChannelId OTHER = new ChannelId(7);

    @Test
    @DisplayName("SCH-101: a mirror shows the other channel day after day, an hour later")
    void aMirrorShowsTheOtherChannelAnHourLater() {
        Extension extension =
                Lab.atMidnight().run(new MirrorSchedule(OTHER, hours(1), 1), hours(30));

        assertThat(extension.airings()).isEmpty();
        assertThat(extension.gaps()).isEmpty();
        assertThat(extension.redirects())
                .extracting(Extension.Redirected::redirect)
                .containsExactly(
                        new Redirect(TimeRange.of(Lab.T0, hours(24)), OTHER, hours(1)),
                        new Redirect(
                                TimeRange.of(Lab.T0.plus(hours(24)), hours(24)), OTHER, hours(1)));
    }

    @Test
    void aShiftIsBounded() {
        assertThatThrownBy(() -> new MirrorSchedule(OTHER, Duration.ofDays(15), 1))
                .hasMessage("shift must be at most PT336H: PT360H");
    }
}
