package tv.exstream.library.packed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Samples with anything changed, cut or put together, the same for the same seed.
public final class Mangled {
    private static final int MOST_CHANGES = 12;

    private final List<byte[]> samples;
    private final byte[] odd;
    private final Random random;

    /// @param odd bytes that mean something to who reads them
    public Mangled(List<byte[]> samples, byte[] odd, long seed) {
        this.samples = samples;
        this.odd = odd.clone();
        this.random = new Random(seed);
    }

    public byte[] next() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(part());
        bytes.writeBytes(part());
        byte[] mangled = bytes.toByteArray();
        for (int n = random.nextInt(MOST_CHANGES); n > 0 && mangled.length > 0; n--) {
            boolean any = random.nextInt(4) == 0;
            mangled[random.nextInt(mangled.length)] =
                    any ? (byte) random.nextInt(256) : odd[random.nextInt(odd.length)];
        }
        return mangled;
    }

    private byte[] part() {
        byte[] sample = samples.get(random.nextInt(samples.size()));
        int from = random.nextInt(3) == 0 ? random.nextInt(sample.length) : 0;
        int to =
                random.nextInt(3) == 0
                        ? from + random.nextInt(sample.length - from)
                        : sample.length;
        return Arrays.copyOfRange(sample, from, to);
    }
}
