package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a PMT says of a sound track besides its coding.
///
/// Source: ISO/IEC 13818-1 clause 2.6.18, `ISO_639_language_descriptor`.
///
/// @param language a code of ISO 639 of three small letters; empty when nothing is said
public record SoundLabel(String language, AudioType type) {
    /// Nothing is said.
    public static final SoundLabel NONE = new SoundLabel("", AudioType.UNDEFINED);

    private static final byte TAG = 0x0A;
    private static final int CODE_SIZE = 3;
    private static final int SIZE = CODE_SIZE + 1;

    /// `audio_type`. Source: ISO/IEC 13818-1 table 2-60.
    public enum AudioType {
        UNDEFINED(0),
        /// Sound without speech.
        CLEAN_EFFECTS(1),
        HEARING_IMPAIRED(2),
        /// Somebody describes what is seen.
        VISUAL_IMPAIRED_COMMENTARY(3);

        private final int value;

        AudioType(int value) {
            this.value = value;
        }
    }

    public SoundLabel {
        if (!language.matches("([a-z]{3})?")) {
            throw new IllegalArgumentException(
                    "language must be three small letters or nothing: " + language);
        }
    }

    /// The descriptor; no bytes when nothing is said.
    byte[] descriptor() {
        return language.isEmpty()
                ? new byte[0]
                : ByteBuffer.allocate(2 + SIZE)
                        .put(TAG)
                        .put((byte) SIZE)
                        .put(language.getBytes(StandardCharsets.US_ASCII))
                        .put((byte) type.value)
                        .array();
    }

    /// The label among descriptors; [#NONE] when there is none that is understood. Leaves the position where it is.
    static SoundLabel among(ByteBuffer descriptors) {
        int at = descriptors.position();
        while (at + 2 <= descriptors.limit()) {
            int length = descriptors.get(at + 1) & 0xFF;
            if (descriptors.get(at) == TAG
                    && length >= SIZE
                    && at + 2 + SIZE <= descriptors.limit()) {
                return read(descriptors, at + 2);
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static SoundLabel read(ByteBuffer bytes, int at) {
        byte[] code = new byte[CODE_SIZE];
        bytes.get(at, code);
        String language = new String(code, StandardCharsets.US_ASCII);
        int value = bytes.get(at + CODE_SIZE) & 0xFF;
        return Arrays.stream(AudioType.values())
                .filter(type -> type.value == value && language.matches("[a-z]{3}"))
                .findFirst()
                .map(type -> new SoundLabel(language, type))
                .orElse(NONE);
    }
}
