package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.BlankSlate;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.GopSample;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Facts;
import tv.exstream.screen.Look;
import tv.exstream.screen.Words;
import tv.exstream.time.FrameRate;

class ScreenClocksTest {
    private static final FrameRate RATE = FrameRate.FPS_25;
    private static final Profile PROFILE = Broadcast.SMALL;
    private static final int SECOND = 25;

    private final Slate plain = BlankSlate.of(PROFILE);
    private final ByteBuffer plainPicture = plain.gop(0, 1).pictures().getFirst().payload();

    private final List<String> drawn = new ArrayList<>();
    private Instant now = Broadcast.NOON;
    private boolean fails;
    private final ScreenClocks clocks = new ScreenClocks(this::draw, () -> now);

    @Test
    void aClockIsDrawnOnceItsScreenIsSeenAndFromThenOn() throws Exception {
        ClockFace face = face("{clock}");
        Slate slate = clocks.on(face, plain);

        clocks.draw();
        assertThat(drawn).as("nobody has seen it").isEmpty();
        assertThat(ticks(slate, 0)).as("before it is drawn").isFalse();
        clocks.draw();
        assertThat(drawn).containsExactly("{clock} 0..500");
        clocks.draw();
        clocks.draw();

        assertThat(drawn).containsExactly("{clock} 0..500", "{clock} 500..1000");
        assertThat(ticks(slate, 0)).isTrue();
        assertThat(ticks(slate, 29 * SECOND)).isTrue();
    }

    @Test
    void itIsDrawnAheadForAsLongAsItIsSeen() throws Exception {
        Slate slate = clocks.on(face("{clock}"), plain);
        for (int second = 0; second < 120; second += 2) {
            now = Broadcast.NOON.plusSeconds(second);
            assertThat(ticks(slate, second * SECOND)).isEqualTo(second > 0);
            clocks.draw();
        }

        assertThat(drawn).hasSize(8).endsWith("{clock} 3500..4000");
    }

    @Test
    void itIsDrawnAgainWhenTheComputersClockIsSetBack() throws Exception {
        Slate slate = clocks.on(face("{clock}"), plain);
        now = Broadcast.NOON.plusSeconds(3600);
        ticks(slate, 3600 * SECOND);
        clocks.draw();

        now = Broadcast.NOON;
        ticks(slate, 0);
        clocks.draw();

        assertThat(drawn).containsExactly("{clock} 90000..90500", "{clock} 0..500");
        assertThat(ticks(slate, 0)).isTrue();
    }

    @Test
    void whatNobodySeesIsNotDrawnAnyMoreAndForgotten() throws Exception {
        Slate slate = clocks.on(face("{clock}"), plain);
        ticks(slate, 0);
        clocks.draw();

        now = now.plusSeconds(16);
        clocks.draw();

        assertThat(drawn).hasSize(1);
        assertThat(ticks(slate, 16 * SECOND)).as("forgotten").isFalse();
    }

    @Test
    void whoAsksForAnotherTimeDoesNotSeeIt() throws Exception {
        Slate slate = clocks.on(face("{clock}"), plain);

        assertThat(ticks(slate, -31 * SECOND)).isFalse();
        assertThat(ticks(slate, 31 * SECOND)).isFalse();
        clocks.draw();

        assertThat(drawn).isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsWithoutAClockAndTriedAgainLater() throws Exception {
        Slate slate = clocks.on(face("{clock}"), plain);
        fails = true;
        ticks(slate, 0);
        clocks.draw();
        clocks.draw();
        assertThat(drawn).as("not at once").hasSize(1);

        fails = false;
        for (int second = 0; second <= 60; second += 10) {
            now = Broadcast.NOON.plusSeconds(second);
            ticks(slate, second * SECOND);
            clocks.draw();
        }

        assertThat(drawn).hasSize(2).last().isEqualTo("{clock} 1500..2000");
        assertThat(ticks(slate, 60 * SECOND)).isTrue();
    }

    @Test
    void onlySoManyClocksAreDrawnAtATime() throws Exception {
        for (int n = 0; n < ScreenClocks.MOST + 3; n++) {
            ticks(clocks.on(face(n + " {clock}"), plain), 0);
        }
        clocks.draw();

        assertThat(drawn).hasSize(ScreenClocks.MOST);
    }

    /// Whether another picture than the slate's own is shown.
    private boolean ticks(Slate slate, long frame) {
        return !slate.gop(frame, 1).pictures().getFirst().payload().equals(plainPicture);
    }

    private List<Gop> draw(ClockFace face, long from, long to) throws IOException {
        drawn.add("%s %d..%d".formatted(face.words().title(), from, to));
        if (fails) {
            throw new ProblemException(Problem.FFMPEG_UNUSABLE, "no ffmpeg");
        }
        assertThat(Duration.ofSeconds((to - from) / SECOND)).isEqualTo(ScreenClocks.STRETCH);
        return LongStream.iterate(from, at -> at < to, at -> at + SECOND)
                .mapToObj(
                        at -> new GopSample(RATE, at, 0).smallest(40).reordering(0).gop(at, SECOND))
                .toList();
    }

    private static ClockFace face(String words) {
        var channel = ChannelBuilder.channel(5).with(PROFILE).build();
        return new ClockFace(
                SlateDesign.of(PROFILE, Look.USUAL.screen(SlateReason.OFF_AIR)),
                Words.titled(words),
                Facts.of(channel),
                new ChannelClock(Broadcast.NOON, RATE),
                ZoneOffset.UTC);
    }
}
