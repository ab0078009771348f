package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.time.FrameRate;

class SlateTest {
    @Test
    void itIsShownForAnyNumberOfFrames() {
        Slate slate = slate(FrameRate.FPS_25, 50);

        for (int frames = 1; frames <= slate.longestFrames(); frames++) {
            Gop gop = slate.gop(7_777, frames);

            assertThat(gop.pictures()).hasSize(frames);
            assertThat(gop.startFrame()).isEqualTo(7_777);
            TsChecker.assertClean(ChunkWriter.write(gop));
        }
    }

    @Test
    void whatTicksIsTheSameBytesAgainOnceItIsSettled() {
        List<ByteBuffer> later =
                slate(FrameRate.FPS_25, 25).gop(0, 25).pictures().stream()
                        .map(Picture::payload)
                        .toList();
        AtomicBoolean drawn = new AtomicBoolean();
        Slate ticking =
                slate(FrameRate.FPS_25, 50)
                        .with((_, _) -> Optional.of(later).filter(_ -> drawn.get()));
        Slate before = ticking.settled(7, 25);
        byte[] sent = ChunkWriter.write(before.gop(7, 25));

        drawn.set(true);
        Slate after = ticking.settled(7, 25);
        drawn.set(false);

        assertThat(ChunkWriter.write(before.gop(7, 25))).isEqualTo(sent);
        assertThat(after.gop(7, 25).pictures()).extracting(Picture::payload).isEqualTo(later);
    }

    @Test
    void slatesAfterOneAnotherHaveSoundWithoutASeam() {
        for (FrameRate rate : List.of(FrameRate.FPS_25, FrameRate.NTSC_30, FrameRate.FILM)) {
            Slate slate = slate(rate, 48);
            var random = new Random(2);
            List<Sound> sounds = new ArrayList<>();
            long at = 3_000_000_000L;
            for (int n = 0; n < 300; n++) {
                int frames = 1 + random.nextInt(48);
                sounds.addAll(slate.gop(at, frames).sounds());
                at += frames;
            }

            for (int n = 1; n < sounds.size(); n++) {
                assertThat(sounds.get(n).ticks90k() - sounds.get(n - 1).ticks90k())
                        .isEqualTo(1_920);
            }
        }
    }

    @Test
    @DisplayName(
            "STR-94: sound that repeats itself goes on from piece to piece, whatever their lengths")
    void soundsAreRepeatedInOrder() {
        Gop drawn = new GopSample(FrameRate.NTSC_30, 1, 0).reordering(0).gop(0, 60);
        List<Sound> loop = drawn.sounds().subList(5, 12);
        var slate = new Slate(drawn, loop);
        var random = new Random(3);
        List<Integer> heard = new ArrayList<>();
        long at = 3_000_000_000L;
        for (int n = 0; n < 100; n++) {
            int frames = 1 + random.nextInt(60);
            for (Sound sound : slate.gop(at, frames).sounds()) {
                heard.add(loop.stream().map(Sound::payload).toList().indexOf(sound.payload()));
            }
            at += frames;
        }

        for (int n = 1; n < heard.size(); n++) {
            assertThat(heard.get(n)).isEqualTo((heard.get(n - 1) + 1) % loop.size());
        }
    }

    @Test
    void theSameFramesGiveTheSameBytes() {
        var bytes =
                new PieceBytes(
                        new ChannelClock(Instant.EPOCH, FrameRate.FPS_25),
                        new Splicer("Films"),
                        new InMemoryRenditions());

        assertThat(bytes.of(slate(FrameRate.FPS_25, 50), 123, 17))
                .isEqualTo(bytes.of(slate(FrameRate.FPS_25, 50), 123, 17));
    }

    @Test
    void anHourOfSlatesIsACleanStream() {
        Slate slate = slate(FrameRate.NTSC_30, 60);
        var stream = new ByteArrayOutputStream();
        for (long at = 0; at < 3_600; at += 60) {
            stream.writeBytes(ChunkWriter.write(slate.gop(at, 60)));
        }

        TsChecker checker = TsChecker.assertClean(stream.toByteArray());

        assertThat(checker.units(HouseMultiplex.AUDIO_PID)).isBetween(5_629, 5_632);
    }

    @Test
    void reorderedPicturesAreNoSlate() {
        Gop reordered = new GopSample(FrameRate.FPS_25, 1, 0).reordering(2).gop(0, 50);

        assertThatIllegalArgumentException().isThrownBy(() -> new Slate(reordered));
    }

    private static Slate slate(FrameRate rate, int frames) {
        return new Slate(new GopSample(rate, 1, 0).reordering(0).largest(300).gop(0, frames));
    }
}
