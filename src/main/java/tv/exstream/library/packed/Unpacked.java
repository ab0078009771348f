package tv.exstream.library.packed;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The bytes of a text that may come packed, whatever its name or type says: they tell by their first bytes what they are.
public final class Unpacked {
    private static final byte[] GZIP = bytes("1f8b");
    private static final byte[] ZIP = bytes("504b0304");
    private static final byte[] XZ = bytes("fd377a585a00");
    private static final byte[] UTF_8 = bytes("efbbbf");
    private static final byte[] UTF_16_LITTLE = bytes("fffe");
    private static final byte[] UTF_16_BIG = bytes("feff");

    /// Guides and lists pack to a tenth, those that repeat themselves to a fiftieth. What packs better is made to fill disks and memories.
    static final int MOST_RATIO = 200;

    /// So much does no harm.
    static final int HARMLESS_BYTES = 1 << 20;

    private Unpacked() {}

    /// The text without a byte order mark; what was UTF-16 comes as UTF-8.
    ///
    /// @param most bytes that it may have once it is unpacked
    /// @throws ProblemException while it is read, INVALID_VALUE when it has more, is packed in another way, or better than any text
    public static InputStream of(InputStream packed, long most) throws IOException {
        Counted counted = new Counted(packed);
        InputStream buffered = new BufferedInputStream(counted);
        byte[] first = first(buffered);
        if (begins(first, XZ)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "text must be plain, gzip or zip: it is xz");
        }
        if (begins(first, GZIP)) {
            return text(sane(new GZIPInputStream(buffered), counted, most));
        }
        if (begins(first, ZIP)) {
            return text(sane(firstFile(new ZipInputStream(buffered)), counted, most));
        }
        return text(new Bounded(buffered, most));
    }

    private static InputStream sane(InputStream unpacked, Counted packed, long most) {
        return new Bounded(new Rated(unpacked, packed), most);
    }

    private static InputStream firstFile(ZipInputStream archive) throws IOException {
        ZipEntry entry = archive.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            if (archive.read() >= 0) {
                throw new ProblemException(
                        Problem.INVALID_VALUE, "folders in a zip must be empty: one has data");
            }
            entry = archive.getNextEntry();
        }
        return archive;
    }

    private static InputStream text(InputStream unpacked) throws IOException {
        InputStream buffered = new BufferedInputStream(unpacked);
        byte[] first = first(buffered);
        if (begins(first, UTF_16_LITTLE)) {
            return utf8(buffered, StandardCharsets.UTF_16LE);
        }
        if (begins(first, UTF_16_BIG)) {
            return utf8(buffered, StandardCharsets.UTF_16BE);
        }
        if (begins(first, UTF_8)) {
            buffered.skipNBytes(UTF_8.length);
        }
        return buffered;
    }

    private static InputStream utf8(InputStream wide, Charset charset) throws IOException {
        wide.skipNBytes(2);
        return new EncodedChars(new InputStreamReader(wide, charset));
    }

    private static byte[] first(InputStream buffered) throws IOException {
        buffered.mark(XZ.length);
        byte[] first = buffered.readNBytes(XZ.length);
        buffered.reset();
        return first;
    }

    private static boolean begins(byte[] text, byte[] mark) {
        return text.length >= mark.length
                && Arrays.equals(text, 0, mark.length, mark, 0, mark.length);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /// Counts what was taken. Owned by one thread.
    private static class Counted extends FilterInputStream {
        long count;

        Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /// Refuses to give more than so many bytes.
    private static final class Bounded extends Counted {
        private final long most;

        Bounded(InputStream text, long most) {
            super(text);
            this.most = most;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (count > most) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        "text must have at most %d bytes once it is unpacked".formatted(most));
            }
            return read;
        }
    }

    /// Refuses what is a thousand times as long as it looks.
    private static final class Rated extends Counted {
        private final Counted packed;

        /// @param packed what it comes from; some of it may have been taken ahead
        Rated(InputStream unpacked, Counted packed) {
            super(unpacked);
            this.packed = packed;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (count > HARMLESS_BYTES && count > MOST_RATIO * packed.count) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        "text must be at most %d times as long as it is packed"
                                .formatted(MOST_RATIO));
            }
            return read;
        }
    }
}
