package tv.exstream.web.iptv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;

/// A stretch of text, compressed so that it can stand anywhere in a compressed document: it refers to nothing before it and ends
/// at a whole byte (RFC 1951 section 3.2.4, an empty block without compression). Immutable.
final class Fragment {
    private static final int BUFFER_BYTES = 32 * 1_024;

    private final byte[] deflated;
    private final long crc;
    private final long length;

    private Fragment(byte[] deflated, long crc, long length) {
        this.deflated = deflated;
        this.crc = crc;
        this.length = length;
    }

    /// Writes in UTF-8.
    @FunctionalInterface
    interface Text {
        void write(OutputStream out) throws IOException;
    }

    /// Compresses what `text` writes, at the speed of the network: the next level takes twice as long for a tenth less.
    static Fragment of(Text text) throws IOException {
        return of(text, OutputStream.nullOutputStream());
    }

    /// The same, and writes the text to `plain` while it is made.
    static Fragment of(Text text, OutputStream plain) throws IOException {
        var bytes = new ByteArrayOutputStream(BUFFER_BYTES);
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            var compressed = new DeflaterOutputStream(bytes, deflater, BUFFER_BYTES, true);
            var checked = new CheckedOutputStream(compressed, new CRC32());
            text.write(new Twice(checked, plain));
            // Not closed, which would end the document.
            compressed.flush();
            return new Fragment(
                    bytes.toByteArray(), checked.getChecksum().getValue(), deflater.getBytesRead());
        }
    }

    /// Writes everything to two places. Owned by one thread.
    private static final class Twice extends OutputStream {
        private final OutputStream first;
        private final OutputStream second;

        Twice(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int octet) throws IOException {
            first.write(octet);
            second.write(octet);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            first.write(bytes, from, length);
            second.write(bytes, from, length);
        }
    }

    /// How much memory it takes.
    int size() {
        return deflated.length;
    }

    /// Bytes of the text.
    long length() {
        return length;
    }

    /// CRC-32 of the text.
    long crc() {
        return crc;
    }

    void writeDeflated(OutputStream out) throws IOException {
        out.write(deflated);
    }

    void writeText(OutputStream out) throws IOException {
        try (var inflater = new Inflater(true)) {
            var inflated = new InflaterOutputStream(out, inflater, BUFFER_BYTES);
            inflated.write(deflated);
            inflated.flush();
        }
    }
}
