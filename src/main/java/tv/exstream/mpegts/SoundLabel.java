package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What a PMT says of a sound track besides its coding.
///
/// Source: ISO/IEC 13818-1 clause 2.6.18, `ISO_639_language_descriptor`.
///
/// @param language a code of ISO 639 of three small letters; empty when nothing is said
public record SoundLabel(String language, AudioType type) {
    /// Nothing is said.
    public static final SoundLabel NONE = new SoundLabel("", AudioType.UNDEFINED);

    private static final byte TAG = 0x0A;
    private static final int HEADER = 2;
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
    ByteBuffer descriptor() {
        if (language.isEmpty()) {
            return ByteBuffer.allocate(0);
        }
        byte[] body = Arrays.copyOf(language.getBytes(StandardCharsets.US_ASCII), SIZE);
        body[CODE_SIZE] = (byte) type.value;
        return Descriptors.of(TAG, body);
    }

    /// The label among descriptors; [#NONE] when there is none that is understood.
    static SoundLabel among(List<ByteBuffer> descriptors) {
        return descriptors.stream()
                .filter(each -> each.get(0) == TAG && each.remaining() >= HEADER + SIZE)
                .findFirst()
                .map(SoundLabel::read)
                .orElse(NONE);
    }

    private static SoundLabel read(ByteBuffer descriptor) {
        byte[] code = new byte[CODE_SIZE];
        descriptor.get(HEADER, code);
        String language = new String(code, StandardCharsets.US_ASCII);
        int value = descriptor.get(HEADER + CODE_SIZE) & 0xFF;
        return Arrays.stream(AudioType.values())
                .filter(type -> type.value == value && language.matches("[a-z]{3}"))
                .findFirst()
                .map(type -> new SoundLabel(language, type))
                .orElse(NONE);
    }
}
