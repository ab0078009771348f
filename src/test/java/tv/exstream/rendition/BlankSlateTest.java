package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.Golden;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.NalUnits;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.time.FrameRate;

class BlankSlateTest {
    static Stream<Profile> profiles() {
        return Stream.of(
                Profile.HD_720,
                profile(16, 16, FrameRate.FPS_25, new AudioFormat(48_000, 1, 32)),
                profile(18, 2_160, FrameRate.FILM, new AudioFormat(44_100, 2, 96)),
                profile(640, 480, FrameRate.NTSC_30, new AudioFormat(44_100, 1, 96)),
                profile(1_920, 1_080, new FrameRate(60, 1), new AudioFormat(48_000, 2, 192)),
                profile(320, 180, new FrameRate(10, 1), new AudioFormat(48_000, 2, 96)),
                profile(3_840, 2_160, FrameRate.FPS_30, new AudioFormat(48_000, 2, 192)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void itIsShownForAnyNumberOfFramesWithItsSound(Profile profile) {
        Slate slate = BlankSlate.of(profile);

        assertThat(slate.longestFrames()).isEqualTo(profile.video().gopFrames());
        for (int frames = 1; frames <= slate.longestFrames(); frames++) {
            Gop gop = slate.gop(7_777, frames);

            byte[] packets = ChunkWriter.write(gop);

            TsChecker.assertClean(packets);
            Chunk chunk = new Chunk(gop.startFrame(), frames, packets.length);
            assertThat(ChunkReader.read(gop.rate(), chunk, packets)).isEqualTo(gop);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void decodingCanStartWithItsKeyFrameOnly(Profile profile) {
        Gop gop = BlankSlate.of(profile).gop(0, 2);

        NalUnits key = NalUnits.inspect(gop.pictures().getFirst().payload());
        NalUnits repeat = NalUnits.inspect(gop.pictures().getLast().payload());

        assertThat(key).isEqualTo(new NalUnits(true, true, true, true));
        assertThat(repeat).isEqualTo(new NalUnits(true, false, false, false));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aChannelThatOnlyShowsItIsACleanStream(Profile profile) {
        Slate slate = BlankSlate.of(profile);
        var checker = new TsChecker();

        int frames = 1;
        for (long at = 1_000_000; at < 1_001_000; at += frames) {
            frames = 1 + (int) (at % slate.longestFrames());
            byte[] packets = ChunkWriter.write(slate.gop(at, frames));
            checker.accept(packets, 0, packets.length);
        }
        checker.finish();

        assertThat(checker.complaints()).isEmpty();
    }

    @Test
    void itsBytesAreTheseForEver() {
        VideoFormat small = new VideoFormat(34, 18, FrameRate.FPS_25, 100);
        var picture = new BlankPicture(small);
        StringBuilder text = new StringBuilder();
        text.append("key%s\n".formatted(units(picture.key())));
        text.append("repeat 1%s\n".formatted(units(picture.repeat(1))));
        text.append("repeat 256%s\n".formatted(units(picture.repeat(256))));
        for (int sampleRate : new int[] {44_100, 48_000}) {
            for (int channels = 1; channels <= 2; channels++) {
                ByteBuffer frame = SilentSound.frame(new AudioFormat(sampleRate, channels, 96));
                text.append("silence %d x %d\n%s\n".formatted(channels, sampleRate, hex(frame)));
            }
        }

        Golden.assertMatches("rendition/blank.txt", text.toString());
    }

    /// A line for each NAL unit.
    private static String units(ByteBuffer picture) {
        return hex(picture).replace("00000001", "\n00000001 ");
    }

    private static String hex(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Profile profile(int width, int height, FrameRate rate, AudioFormat audio) {
        return new Profile(new VideoFormat(width, height, rate, 1_000), audio);
    }
}
