package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.mpegts.ProgramMap.ElementaryStream;
import tv.exstream.mpegts.SoundLabel.AudioType;

class SoundLabelTest {
    private static final SoundLabel GERMAN = new SoundLabel("deu", AudioType.UNDEFINED);

    @ParameterizedTest
    @EnumSource
    void aLabelIsReadBack(AudioType type) {
        var label = new SoundLabel("jpn", type);

        assertThat(SoundLabel.among(List.of(label.descriptor()))).isEqualTo(label);
        assertThat(label.descriptor().array()).startsWith(0x0A, 4, 'j', 'p', 'n').hasSize(6);
    }

    @Test
    void aLabelIsFoundAmongOtherDescriptors() {
        ByteBuffer several =
                ByteBuffer.allocate(14)
                        .put(new byte[] {5, 4, 'A', 'C', '-', '3', 0x7F, 0})
                        .put(GERMAN.descriptor())
                        .flip();

        assertThat(SoundLabel.among(Descriptors.split(several))).isEqualTo(GERMAN);
        assertThat(several.position()).isZero();
    }

    @Test
    void whatIsNoLabelSaysNothing() {
        assertThat(SoundLabel.NONE.descriptor().remaining()).isZero();
        assertThat(among(0x0A, 3, 'd', 'e', 'u')).isEqualTo(SoundLabel.NONE);
        assertThat(among(0x0A, 4, 'd', 'e', 'u')).isEqualTo(SoundLabel.NONE);
        assertThat(among(0x0A, 4, 'D', 'E', 'U', 0)).isEqualTo(SoundLabel.NONE);
        assertThat(among(0x0A, 4, 'd', 'e', 'u', 9)).isEqualTo(SoundLabel.NONE);
        assertThat(among(0x05, 200, 0x0A)).isEqualTo(SoundLabel.NONE);
        assertThatThrownBy(() -> new SoundLabel("de", AudioType.UNDEFINED))
                .hasMessage("language must be three small letters or nothing: de");
    }

    @Test
    void randomBytesNeverThrow() {
        var random = new Random(1);
        for (int round = 0; round < 10_000; round++) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = 0x0A;
            }
            assertThat(SoundLabel.among(Descriptors.split(ByteBuffer.wrap(bytes))).language())
                    .hasSizeBetween(0, 3);
        }
    }

    @Test
    @DisplayName("a table of other languages has another version, one of none has version 0")
    void theVersionIsMadeOfWhatIsSaid() {
        assertThat(version(map(StreamCoding.AAC_ADTS, SoundLabel.NONE))).isZero();
        int german = version(map(StreamCoding.AAC_ADTS, GERMAN));
        assertThat(german).isBetween(1, 31);
        assertThat(version(map(StreamCoding.AAC_ADTS, GERMAN))).isEqualTo(german);
        assertThat(version(map(StreamCoding.AAC_ADTS, new SoundLabel("eng", AudioType.UNDEFINED))))
                .isNotEqualTo(german)
                .isBetween(1, 31);
    }

    @ParameterizedTest
    @CsvSource({"EAC3, 8", "OPUS_7_1, 7"})
    void asManyTracksAsAProfileMayHaveFitIntoAPacket(StreamCoding coding, int tracks) {
        SoundLabel[] labels = new SoundLabel[tracks];
        java.util.Arrays.fill(labels, GERMAN);
        ProgramMap map = map(coding, labels);
        List<ProgramMap> read = new ArrayList<>();
        var assembler =
                new SectionAssembler(section -> ProgramMap.parse(section).ifPresent(read::add));
        byte[] packet = map.toPacket(0x100);

        assembler.accept(packet, new TsPacket(packet, 0));

        assertThat(read).containsExactly(map);
        assertThat(Codings.of(map).tracks()).hasSize(tracks).containsOnly(GERMAN);
    }

    @Test
    void everySoundStreamOfTheFirstOnesCodingIsATrack() {
        var map =
                new ProgramMap(
                        1,
                        0x101,
                        List.of(
                                new ElementaryStream(StreamCoding.AC3, 0x102, GERMAN),
                                new ElementaryStream(StreamCoding.H264, 0x101),
                                new ElementaryStream(StreamCoding.AAC_ADTS, 0x103),
                                new ElementaryStream(StreamCoding.AC3, 0x104)));

        assertThat(Codings.of(map))
                .isEqualTo(
                        new Codings(
                                StreamCoding.H264,
                                StreamCoding.AC3,
                                List.of(GERMAN, SoundLabel.NONE)));
    }

    private static SoundLabel among(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int each : bytes) {
            buffer.put((byte) each);
        }
        return SoundLabel.among(Descriptors.split(buffer.flip()));
    }

    private static ProgramMap map(StreamCoding audio, SoundLabel... labels) {
        List<ElementaryStream> streams = new ArrayList<>();
        streams.add(new ElementaryStream(StreamCoding.HEVC, 0x101));
        for (SoundLabel label : labels) {
            streams.add(new ElementaryStream(audio, 0x101 + streams.size(), label));
        }
        return new ProgramMap(1, 0x101, streams);
    }

    /// Five bits of the sixth byte of the section, behind the header and the pointer.
    private static int version(ProgramMap map) {
        return map.toPacket(0x100)[10] >> 1 & 0x1F;
    }
}
