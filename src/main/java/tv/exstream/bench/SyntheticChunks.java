package tv.exstream.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tv.exstream.media.Profile;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.Picture;
import tv.exstream.rendition.Sound;

/// Chunks that cost nothing to make: two seconds of 4 Mbit/s video and 192 kbit/s audio in the default house format, which everything
/// but a decoder takes for real ones.
final class SyntheticChunks {
    static final int FRAMES = Profile.HD_720.video().gopFrames();

    /// How long one lasts.
    static final Duration LENGTH = Profile.HD_720.video().rate().timeOf(FRAMES);

    private static final int KEY_BYTES = 100_000;
    private static final int PICTURE_BYTES = 18_400;
    private static final int SOUND_BYTES = 512;
    private static final int SAMPLES = 1_024;
    private static final int SAMPLE_RATE = Profile.HD_720.audio().sampleRate();
    private static final long SOUND_TICKS = SAMPLES * 90_000L / SAMPLE_RATE;

    /// SPS, PPS and an IDR slice: enough to pass for a key frame.
    private static final byte[] KEY_START = {0, 0, 1, 0x67, 1, 0, 0, 1, 0x68, 1, 0, 0, 1, 0x65};

    private static final ByteBuffer KEY =
            ByteBuffer.wrap(payload(KEY_BYTES).put(0, KEY_START).array());
    private static final ByteBuffer PICTURE = payload(PICTURE_BYTES);
    private static final ByteBuffer SOUND = payload(SOUND_BYTES);

    private static final ByteBuffer SMALL_KEY =
            ByteBuffer.wrap(payload(400).put(0, KEY_START).array());
    private static final ByteBuffer SMALL = payload(100);
    private static final ByteBuffer SMALL_SOUND = adts(100);

    private SyntheticChunks() {}

    /// The packets of the chunk that starts at a media frame.
    static byte[] at(long startFrame) {
        List<Picture> pictures = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            pictures.add(new Picture(startFrame + frame, frame == 0 ? KEY : PICTURE));
        }
        return ChunkWriter.write(
                new Gop(
                        Profile.HD_720.video().rate(),
                        startFrame,
                        FRAMES,
                        pictures,
                        sounds(startFrame)));
    }

    /// The same with pictures and sounds of next to nothing, for many at once.
    static byte[] smallAt(long startFrame) {
        List<Picture> pictures = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            pictures.add(new Picture(startFrame + frame, frame == 0 ? SMALL_KEY : SMALL));
        }
        List<Sound> sounds =
                sounds(startFrame).stream()
                        .map(
                                sound ->
                                        new Sound(
                                                sound.ticks90k(),
                                                SAMPLES,
                                                SAMPLE_RATE,
                                                SMALL_SOUND))
                        .toList();
        return ChunkWriter.write(
                new Gop(Profile.HD_720.video().rate(), startFrame, FRAMES, pictures, sounds));
    }

    /// Bytes per second of a channel that is made of them.
    static double bytesPerSecond() {
        return at(0).length * 1_000.0 / LENGTH.toMillis();
    }

    /// Those whose middle lies in the chunk.
    private static List<Sound> sounds(long startFrame) {
        long start = Profile.HD_720.video().rate().ticks90k(startFrame);
        long end = Profile.HD_720.video().rate().ticks90k(startFrame + FRAMES);
        List<Sound> sounds = new ArrayList<>();
        for (long n = Math.ceilDiv(start - SOUND_TICKS / 2, SOUND_TICKS); ; n++) {
            var sound = new Sound(n * SOUND_TICKS, SAMPLES, SAMPLE_RATE, SOUND);
            if (sound.middle90k() >= end) {
                return sounds;
            }
            sounds.add(sound);
        }
    }

    /// A frame that a demuxer takes for one: AAC-LC, 48,000 Hz, stereo (ISO/IEC 14496-3 clause 1.A.2).
    private static ByteBuffer adts(int size) {
        byte[] header = {
            (byte) 0xFF,
            (byte) 0xF1,
            0x4C,
            (byte) (0x80 | size >> 11),
            (byte) (size >> 3),
            (byte) (size << 5 | 0x1F),
            (byte) 0xFC
        };
        return ByteBuffer.wrap(payload(size).put(0, header).array());
    }

    private static ByteBuffer payload(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0x55);
        return ByteBuffer.wrap(bytes);
    }
}
