package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what we write, for tests.
public final class Mp4Dump {
    private static final Set<String> PARENTS =
            Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "mvex", "moof", "traf");

    private Mp4Dump() {}

    /// A box with what is in it after its header.
    ///
    /// @param path the types of the boxes around it and its own, such as `moof/traf/trun`
    public record Box(String path, ByteBuffer body) {}

    /// One sample of a fragment.
    public record Read(
            int track, long decoded, int duration, int shift, boolean key, ByteBuffer data) {}

    /// All boxes in order, each before what is in it.
    public static List<Box> boxes(byte[] bytes) {
        List<Box> boxes = new ArrayList<>();
        read("", ByteBuffer.wrap(bytes), boxes);
        return boxes;
    }

    /// The first box of a path.
    public static Optional<ByteBuffer> box(byte[] bytes, String path) {
        return boxes(bytes).stream()
                .filter(box -> box.path().equals(path))
                .map(Box::body)
                .findFirst();
    }

    /// The samples of a segment that has one fragment.
    public static List<Read> samples(byte[] segment) {
        int moof = indexOf(segment, "moof");
        List<Read> samples = new ArrayList<>();
        int track = 0;
        long decoded = 0;
        for (Box box : boxes(segment)) {
            ByteBuffer body = box.body();
            switch (box.path()) {
                case "moof/traf/tfhd" -> track = body.getInt(4);
                case "moof/traf/tfdt" -> decoded = body.getLong(4);
                case "moof/traf/trun" ->
                        run(body, ByteBuffer.wrap(segment), new Run(track, decoded, moof), samples);
                default -> {}
            }
        }
        return samples;
    }

    private record Run(int track, long decoded, int base) {}

    private static void run(ByteBuffer body, ByteBuffer file, Run run, List<Read> samples) {
        int count = body.getInt(4);
        int at = run.base() + body.getInt(8);
        long decoded = run.decoded();
        for (int n = 0; n < count; n++) {
            int entry = 12 + 16 * n;
            int size = body.getInt(entry + 4);
            boolean key = (body.getInt(entry + 8) & 0x1_0000) == 0;
            samples.add(
                    new Read(
                            run.track(),
                            decoded,
                            body.getInt(entry),
                            body.getInt(entry + 12),
                            key,
                            file.slice(at, size)));
            decoded += body.getInt(entry);
            at += size;
        }
    }

    private static void read(String around, ByteBuffer bytes, List<Box> boxes) {
        while (bytes.hasRemaining()) {
            int start = bytes.position();
            int size = bytes.getInt(start);
            byte[] type = new byte[4];
            bytes.get(start + 4, type);
            String path = around + new String(type, StandardCharsets.US_ASCII);
            ByteBuffer body = bytes.slice(start + 8, size - 8);
            boxes.add(new Box(path, body));
            if (PARENTS.contains(path.substring(around.length()))) {
                read(path + "/", body.duplicate(), boxes);
            }
            bytes.position(start + size);
        }
    }

    private static int indexOf(byte[] segment, String type) {
        ByteBuffer bytes = ByteBuffer.wrap(segment);
        int at = 0;
        while (!new String(segment, at + 4, 4, StandardCharsets.US_ASCII).equals(type)) {
            at += bytes.getInt(at);
        }
        return at;
    }
}
