package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.time.FrameRate;

/// A channel that is sent for thirty hours, packet by packet, without a real encoder.
class ThirtyHoursTest {
    private static final Duration LENGTH = Duration.ofHours(30);

    @Test
    @DisplayName(
            "F05, HL-11, STR-10: thirty hours through the wrap of the clock, over hundreds of joins, cuts, gaps and slates")
    void thirtyHoursAreOneStream() {
        FrameRate rate = FrameRate.FPS_25;
        var channel = new ChannelSample(rate);
        channel.stored(1, 4_001, 99);
        channel.stored(2, 1_499, 50);
        RenditionKey holes = channel.item(3, Duration.ofMinutes(2));
        channel.chunk(holes, 100, 77);
        channel.chunk(holes, 178, 50);
        while (channel.scheduled().compareTo(LENGTH) < 0) {
            channel.airs(1, Duration.ofSeconds(160));
            channel.airs(2, Duration.ofMillis(59_960)).airs(2, Duration.ofMillis(31_234));
            channel.airs(3, Duration.ofSeconds(20)).gap(Duration.ofMillis(7_001));
            channel.airs(2, Duration.ofSeconds(4), Duration.ofSeconds(50));
        }
        long end = rate.frameAt(LENGTH);

        var checker = new TsChecker();
        long frames = channel.play(0, end, packets -> checker.accept(packets, 0, packets.length));
        checker.finish();

        assertThat(checker.complaints()).isEmpty();
        assertThat(checker.ptsTicks(HouseMultiplex.VIDEO_PID))
                .isBetween((frames - 10) * 3_600, frames * 3_600)
                .isGreaterThan(TimeStamp.MODULUS);
    }

    @Test
    void theWrapIsInvisibleAtNtscRatesToo() {
        FrameRate rate = FrameRate.NTSC_30;
        var channel = new ChannelSample(rate);
        channel.stored(1, 1_777, 60);
        channel.stored(2, 977, 60);
        Duration wrap = Duration.ofSeconds(TimeStamp.MODULUS / TimeStamp.TICKS_PER_SECOND);
        channel.gap(wrap.minusMinutes(2));
        while (channel.scheduled().compareTo(wrap.plusMinutes(2)) < 0) {
            channel.airs(1, rate.timeOf(1_777)).airs(2, rate.timeOf(500));
        }
        long start = rate.frameAt(wrap.minusSeconds(90));

        var checker = new TsChecker();
        channel.play(
                start,
                rate.frameAt(wrap.plusSeconds(90)),
                packets -> checker.accept(packets, 0, packets.length));

        assertThat(checker.complaints()).isEmpty();
        assertThat(checker.units(HouseMultiplex.VIDEO_PID)).isBetween(5_300, 5_500);
    }
}
