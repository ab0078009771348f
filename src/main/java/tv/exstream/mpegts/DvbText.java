package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Text in a DVB table: ASCII as it is, anything else as UTF-8 behind a marker byte.
///
/// Source: ETSI EN 300 468 annex A.2.
final class DvbText {
    /// EN 300 468 table A.3: what follows is UTF-8.
    static final byte UTF_8 = 0x15;

    private DvbText() {}

    /// At most `room` bytes, cut between characters. Control characters, which DVB gives other meanings, become spaces.
    static ByteBuffer encode(String text, int room) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        boolean ascii = printable.chars().allMatch(c -> c < 0x7F);
        ByteBuffer out = ByteBuffer.allocate(room);
        if (!ascii) {
            out.put(UTF_8);
        }
        int[] characters = printable.codePoints().toArray();
        for (int character : characters) {
            byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (bytes.length > out.remaining()) {
                break;
            }
            out.put(bytes);
        }
        return out.flip();
    }
}
