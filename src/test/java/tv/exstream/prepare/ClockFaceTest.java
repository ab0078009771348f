package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.ffmpeg.Tick;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Facts;
import tv.exstream.screen.Look;
import tv.exstream.screen.Words;
import tv.exstream.time.FrameRate;

class ClockFaceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Channel NEWS = ChannelBuilder.channel(5).named("News").build();
    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    @Test
    void everySecondIsATickOnTheClocksOfTheZone() {
        ClockFace face = face(NOON, FrameRate.FPS_25);

        List<Tick> ticks = face.ticks(10, 60);

        assertThat(ticks).extracting(Tick::from).containsExactly(0L, 15L, 40L);
        assertThat(ticks).extracting(Tick::to).containsExactly(15L, 40L, 50L);
        assertThat(ticks)
                .extracting(tick -> tick.words().title())
                .containsExactly("News 12:00:00", "News 12:00:01", "News 12:00:02");
    }

    @Test
    void aSecondBeginsWithTheFirstPictureInIt() {
        ClockFace face = face(NOON, FrameRate.NTSC_30);

        assertThat(face.ticks(0, 100)).extracting(Tick::from).containsExactly(0L, 30L, 60L, 90L);
        long later = 30_000 * 7;
        assertThat(face.ticks(later - 1, later + 40))
                .extracting(tick -> tick.from() + ": " + tick.words().title())
                .containsExactly("0: News 13:56:46", "1: News 13:56:47", "31: News 13:56:48");
    }

    @Test
    void clocksAreChangedInTheMiddle() {
        ClockFace face = face(Instant.parse("2026-03-29T00:59:59Z"), FrameRate.FPS_25);

        assertThat(face.ticks(0, 50))
                .extracting(tick -> tick.words().title())
                .containsExactly("News 01:59:59", "News 03:00:00");
    }

    @Test
    void ticksFollowOneAnotherWhateverTheRate() {
        for (FrameRate rate :
                List.of(FrameRate.FPS_25, FrameRate.FPS_30, FrameRate.NTSC_30, FrameRate.FILM)) {
            List<Tick> ticks = face(NOON.plusMillis(333), rate).ticks(123_456_789, 123_457_389);

            assertThat(ticks.getFirst().from()).isZero();
            assertThat(ticks.getLast().to()).isEqualTo(600);
            for (int n = 1; n < ticks.size(); n++) {
                assertThat(ticks.get(n).from()).isEqualTo(ticks.get(n - 1).to());
            }
            assertThat(Stream.of(ticks).flatMap(List::stream).map(Tick::words).distinct())
                    .hasSameSizeAs(ticks);
        }
    }

    private static ClockFace face(Instant epoch, FrameRate rate) {
        SlateDesign design = SlateDesign.of(NEWS.profile(), Look.USUAL.screen(SlateReason.OFF_AIR));
        return new ClockFace(
                design,
                Words.titled("{name} {clock}"),
                Facts.of(NEWS),
                new ChannelClock(epoch, rate),
                BERLIN);
    }
}
