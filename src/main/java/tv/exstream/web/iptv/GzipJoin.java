package tv.exstream.web.iptv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes fragments as one gzip file (RFC 1952) without compressing them again. Owned by one thread.
final class GzipJoin {
    /// RFC 1952 section 2.3: magic number, deflate, no flags, no time, fastest algorithm, unknown system.
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 4, (byte) 0xFF};

    /// RFC 1951 section 3.2.6: a last block with fixed codes and nothing in it.
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int TRAILER_BYTES = 8;

    private final OutputStream out;
    private long crc;
    private long length;

    GzipJoin(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    void add(Fragment fragment) throws IOException {
        fragment.writeDeflated(out);
        crc = Crc32Sum.of(crc, fragment.crc(), fragment.length());
        length += fragment.length();
    }

    /// Ends the file; the stream stays open.
    void finish() throws IOException {
        out.write(LAST_BLOCK);
        out.write(
                ByteBuffer.allocate(TRAILER_BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) crc)
                        .putInt((int) length)
                        .array());
    }
}
