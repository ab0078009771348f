package tv.exstream.library.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The first bytes of a file, as far as they decide whether ffmpeg takes it for a playlist of HLS. It looks behind tags of ID3 that stand
/// before, so this does as well. Owned by one thread.
final class Beginning {
    /// ffmpeg looks at no more of a file before it says what it is (`PROBE_BUF_MAX`).
    private static final int FARTHEST = 1 << 20;

    /// ID3v2 section 3.1: `ID3`, two bytes of version, flags, and a length of four times seven bits.
    private static final int TAG_HEAD = 10;

    private static final int FOOTER = 0x10;

    private static final byte[] PLAYLIST = "#EXTM3U".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARKED = "\uFEFF#EXTM3U".getBytes(StandardCharsets.UTF_8);

    private final InputStream rest;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private boolean playlist;
    private boolean whole;

    private Beginning(InputStream rest) {
        this.rest = rest;
    }

    /// Waits until so much has come that it can be told.
    static Beginning of(InputStream body) throws IOException {
        var beginning = new Beginning(body);
        beginning.look();
        return beginning;
    }

    boolean isPlaylist() {
        return playlist;
    }

    /// Whether what comes after it can change nothing.
    boolean isSure() {
        return whole;
    }

    /// All of the file.
    InputStream file() {
        return new SequenceInputStream(new ByteArrayInputStream(read.toByteArray()), rest);
    }

    private void look() throws IOException {
        int at = 0;
        byte[] head = next(TAG_HEAD);
        while (isTag(head) && at < FARTHEST) {
            int length = length(head);
            next(length - TAG_HEAD);
            at += length;
            head = next(TAG_HEAD);
        }
        whole = head.length == TAG_HEAD && !isTag(head);
        playlist = begins(head, PLAYLIST) || begins(head, MARKED);
    }

    /// What is behind what was read; less at the end of the file.
    private byte[] next(int bytes) throws IOException {
        byte[] next = rest.readNBytes(bytes);
        read.writeBytes(next);
        return next;
    }

    private static boolean isTag(byte[] head) {
        return head.length == TAG_HEAD
                && head[0] == 'I'
                && head[1] == 'D'
                && head[2] == '3'
                && head[3] != (byte) 0xff
                && head[4] != (byte) 0xff
                && (head[6] | head[7] | head[8] | head[9]) >= 0;
    }

    private static int length(byte[] head) {
        int body = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9];
        int length = body + TAG_HEAD + ((head[5] & FOOTER) == 0 ? 0 : TAG_HEAD);
        return Math.min(length, FARTHEST);
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length
                && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
