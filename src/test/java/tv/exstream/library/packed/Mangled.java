package tv.exstream.library.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

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

    /// Reads something and answers whether it was not refused.
    public interface Trial {
        boolean reads(byte[] bytes) throws IOException;
    }

    /// Has nothing, the files of a folder as they are, and 3,000 that are made of them read. Answers how many of those that are made were not
    /// refused.
    ///
    /// @param odd what means something to who reads them
    public static int read(Path folder, String odd, Trial trial) throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
        }
        var mangled = new Mangled(samples, odd.getBytes(StandardCharsets.UTF_8), 7);
        trial.reads(new byte[0]);
        for (byte[] sample : samples) {
            trial.reads(sample);
        }
        int whole = 0;
        for (int n = 0; n < 3_000; n++) {
            whole += trial.reads(mangled.next()) ? 1 : 0;
        }
        return whole;
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
