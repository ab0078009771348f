package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a PMT says of a stream of DVB subtitles.
///
/// Source: ETSI EN 300 468 clause 6.2.41, `subtitling_descriptor`.
///
/// @param language a code of ISO 639 of three small letters
public record SubtitleLabel(String language, Type type) {
    /// A stream's place in the table: type, PID and length of descriptors, then the one descriptor.
    static final int ENTRY_SIZE = 15;

    /// ISO/IEC 13818-1 table 2-34: PES packets with private data.
    static final int STREAM_TYPE = 0x06;

    private static final byte TAG = 0x59;
    private static final int DESCRIPTOR_SIZE = 8;

    /// All segments are on page 1; there is no other page beside it.
    private static final short PAGE = 1;

    /// `subtitling_type`. Source: ETSI EN 300 468 table 26, for `stream_content` 3.
    public enum Type {
        NORMAL(0x10),
        NORMAL_HIGH_DEFINITION(0x14),
        HARD_OF_HEARING(0x20),
        HARD_OF_HEARING_HIGH_DEFINITION(0x24);

        private final int value;

        Type(int value) {
            this.value = value;
        }

        /// The same on a screen of high definition.
        public Type inHighDefinition() {
            return switch (this) {
                case NORMAL, NORMAL_HIGH_DEFINITION -> NORMAL_HIGH_DEFINITION;
                case HARD_OF_HEARING, HARD_OF_HEARING_HIGH_DEFINITION ->
                        HARD_OF_HEARING_HIGH_DEFINITION;
            };
        }
    }

    public SubtitleLabel {
        if (!language.matches("[a-z]{3}")) {
            throw new IllegalArgumentException("language must be three small letters: " + language);
        }
    }

    /// The stream's place in a PMT.
    byte[] entry(int pid) {
        return ByteBuffer.allocate(ENTRY_SIZE)
                .put((byte) STREAM_TYPE)
                .putShort((short) (0xE000 | pid))
                .putShort((short) (0xF000 | DESCRIPTOR_SIZE + 2))
                .put(TAG)
                .put((byte) DESCRIPTOR_SIZE)
                .put(language.getBytes(StandardCharsets.US_ASCII))
                .put((byte) type.value)
                .putShort(PAGE)
                .putShort(PAGE)
                .array();
    }
}
