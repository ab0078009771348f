package tv.exstream.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.Picture;
import tv.exstream.rendition.Sound;
import tv.exstream.rendition.Splicer;
import tv.exstream.time.FrameRate;

/// How many bytes of chunks one thread moves to a channel's time in a second. Owned by one thread.
///
/// A chunk is two seconds of 4 Mbit/s video and 192 kbit/s audio. There are more of them than fit the processor's caches.
public final class SplicerBench {
    private static final int CHUNKS = 48;
    private static final int FRAMES = 50;
    private static final int KEY_BYTES = 100_000;
    private static final int PICTURE_BYTES = 18_400;
    private static final int SOUND_BYTES = 512;

    /// SPS, PPS and an IDR slice: enough to pass for a key frame.
    private static final byte[] KEY_START = {0, 0, 1, 0x67, 1, 0, 0, 1, 0x68, 1, 0, 0, 1, 0x65};

    private final LongSupplier nanoTime;
    private final Splicer splicer = new Splicer("Bench");
    private final List<byte[]> chunks = new ArrayList<>();

    public SplicerBench(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        byte[] chunk = ChunkWriter.write(gop());
        for (int n = 0; n < CHUNKS; n++) {
            chunks.add(chunk.clone());
        }
    }

    /// Bytes per second over at least this long; run it twice and take the second, the first warms the compiler up.
    public double bytesPerSecond(Duration atLeast) {
        long start = nanoTime.getAsLong();
        long elapsed = 0;
        long bytes = 0;
        for (long shift = 1; elapsed < atLeast.toNanos(); shift++) {
            byte[] packets = chunks.get((int) (shift % CHUNKS));
            splicer.restamp(packets, 0, packets.length, shift);
            bytes += packets.length;
            elapsed = nanoTime.getAsLong() - start;
        }
        return bytes * 1e9 / elapsed;
    }

    private static Gop gop() {
        List<Picture> pictures = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            pictures.add(new Picture(frame, frame == 0 ? key() : payload(PICTURE_BYTES)));
        }
        List<Sound> sounds = new ArrayList<>();
        for (long ticks = 0; ticks < FRAMES * 3_600L - 960; ticks += 1_920) {
            sounds.add(new Sound(ticks, 1_024, 48_000, payload(SOUND_BYTES)));
        }
        return new Gop(FrameRate.FPS_25, 0, FRAMES, pictures, sounds);
    }

    private static ByteBuffer key() {
        return ByteBuffer.wrap(payload(KEY_BYTES).put(0, KEY_START).array());
    }

    private static ByteBuffer payload(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0x55);
        return ByteBuffer.wrap(bytes);
    }
}
