package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.mpegts.ProgramMap.ElementaryStream;

class StreamCodingTest {
    @ParameterizedTest
    @CsvSource({
        // Parameter sets and an IDR slice, of both kinds.
        "HEVC, 000001460150000001400100000142010000014401000001260100, true",
        "HEVC, 000001460150000001400100000142010000014401000001280100, true",
        // Without the VPS; clean random access only; another slice.
        "HEVC, 00000146015000000142010000014401000001260100, false",
        "HEVC, 0000014001000001420100000144010000012a0100, false",
        "HEVC, 000001460150000001020100, false",
        // A sequence, a closed group and an I picture; an open group; a P picture; no sequence; no
        // group.
        "MPEG2_VIDEO, 000001b3ff000001b80008004000000100000fffff, true",
        "MPEG2_VIDEO, 000001b3ff000001b80008000000000100000fffff, false",
        "MPEG2_VIDEO, 000001b3ff000001b800080040000001000017ffff, false",
        "MPEG2_VIDEO, 000001b80008004000000100000fffff, false",
        "MPEG2_VIDEO, 000001b3ff00000100000fffff, true",
        "H264, 0000000109f0000000016764000000016800000001650000, true",
        "AC3, 0b77, true",
    })
    void decodingStartsWhereNothingBeforeIsNeeded(StreamCoding coding, String hex, boolean key) {
        ByteBuffer unit = ByteBuffer.wrap(HexFormat.of().parseHex(hex));

        assertThat(coding.startsWith(unit)).isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource(StreamCoding.class)
    void randomBytesAreNoReasonToFail(StreamCoding coding) {
        var random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(2) : random.nextInt(256));
            }

            boolean _ = coding.startsWith(ByteBuffer.wrap(bytes));
            Optional<SoundFrame> _ = SoundFrame.parse(coding, bytes, 0, bytes.length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AC3, 0b7700001440, 48000, 768, 1536",
        "AC3, 0b7700005440, 44100, 834, 1536",
        "AC3, 0b7700005540, 44100, 836, 1536",
        "EAC3, 0b77017f3480, 48000, 768, 1536",
        "EAC3, 0b77003f0480, 48000, 128, 256",
        "MPEG_AUDIO, fffda400, 48000, 576, 1152",
        "MPEG_AUDIO, fffca200, 44100, 627, 1152",
        "AAC_ADTS, fff14c8001fffc, 48000, 15, 1024",
        // One frame of 20 ms, two, three of 2.5 ms, hybrid, the header with trims and an extension,
        // and a size of two bytes.
        "OPUS_STEREO, 7fe003fcfffe, 48000, 6, 960",
        "OPUS_STEREO, 7fe005fd0102, 48000, 8, 1920",
        "OPUS_MONO, 7fe004e3030000, 48000, 7, 360",
        "OPUS_MONO, 7fe00368ffff, 48000, 6, 960",
        "OPUS_5_1, 7ffc0300380010020000fcfffe, 48000, 13, 960",
        "OPUS_7_1, 7fe0ff2dfc0000, 48000, 304, 960",
    })
    void headersOfSoundSayHowLongItIs(
            StreamCoding coding, String header, int sampleRate, int size, int samples) {
        byte[] bytes = new byte[2_000];
        byte[] start = HexFormat.of().parseHex(header);
        System.arraycopy(start, 0, bytes, 0, start.length);

        assertThat(SoundFrame.parse(coding, bytes, 0, size))
                .contains(new SoundFrame(sampleRate, size, samples));
        assertThat(SoundFrame.parse(coding, bytes, 0, size - 1)).isEmpty();
        assertThat(SoundFrame.parse(coding, bytes, 0, 3)).isEmpty();
        assertThat(SoundFrame.parse(coding, bytes, 1, size)).isEmpty();
    }

    @Test
    void aProgramMapNamesWhatReceiversAskFor() {
        var map =
                new ProgramMap(
                        1,
                        0x101,
                        List.of(
                                new ElementaryStream(StreamCoding.HEVC, 0x101),
                                new ElementaryStream(StreamCoding.AC3, 0x102)));
        byte[] packet = map.toPacket(0x100);
        List<ProgramMap> read = new ArrayList<>();
        var assembler =
                new SectionAssembler(section -> ProgramMap.parse(section).ifPresent(read::add));

        assembler.accept(packet, new TsPacket(packet, 0));

        assertThat(HexFormat.of().formatHex(packet))
                .contains("24e101f006" + "0504" + hex("HEVC"))
                .contains("81e102f006" + "0504" + hex("AC-3"));
        assertThat(read).containsExactly(map);
        assertThat(Codings.of(map)).isEqualTo(new Codings(StreamCoding.HEVC, StreamCoding.AC3));
        assertThat(Codings.of(new ProgramMap(1, 0x101, List.of()))).isEqualTo(Codings.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "OPUS_MONO, 01",
        "OPUS_STEREO, 02",
        "OPUS_5_1, 06",
        "OPUS_7_1, 08",
    })
    void aPrivateStreamIsWhatItsDescriptorsSay(StreamCoding coding, String channels) {
        var map = new ProgramMap(1, 0x101, List.of(new ElementaryStream(coding, 0x102)));
        byte[] packet = map.toPacket(0x100);
        List<ProgramMap> read = new ArrayList<>();
        var assembler =
                new SectionAssembler(section -> ProgramMap.parse(section).ifPresent(read::add));

        assembler.accept(packet, new TsPacket(packet, 0));

        assertThat(HexFormat.of().formatHex(packet))
                .contains("06e102f00a" + "0504" + hex("Opus") + "7f0280" + channels);
        assertThat(read).containsExactly(map);
        assertThat(StreamCoding.of(0x06, List.of())).isEmpty();
        assertThat(StreamCoding.of(0x06, List.of(Descriptors.registration("Opus")))).isEmpty();
    }

    @Test
    void aPacketOfOpusIsFoundBehindItsHeader() {
        for (int size = 1; size < 1_300; size += 7) {
            byte[] packet = new byte[size];
            packet[0] = (byte) 0xFC;

            ByteBuffer unit = OpusPacket.withHeader(packet);

            int header = OpusPacket.start(unit).orElseThrow();
            assertThat(unit.slice(header, unit.remaining() - header))
                    .isEqualTo(ByteBuffer.wrap(packet));
            byte[] bytes = new byte[unit.remaining()];
            unit.get(0, bytes);
            assertThat(SoundFrame.parse(StreamCoding.OPUS_STEREO, bytes, 0, bytes.length))
                    .contains(new SoundFrame(48_000, bytes.length, 960));
        }
        assertThat(OpusPacket.start(ByteBuffer.wrap(new byte[] {0x7F, (byte) 0xE0}))).isEmpty();
    }

    @Test
    void whatOpusSaysOfTheBeginningOfARunIsLeftOut() {
        assertThat(loose("7ff0030138fcfffe")).isEqualTo("7fe003fcfffe");
        assertThat(loose("7fe803" + "0010" + "fcfffe")).isEqualTo("7fe003fcfffe");
        assertThat(loose("7fe003fcfffe")).isEqualTo("7fe003fcfffe");
        assertThat(loose("47")).isEqualTo("47");
    }

    private static String loose(String hex) {
        ByteBuffer frame =
                StreamCoding.OPUS_STEREO.loose(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
        byte[] bytes = new byte[frame.remaining()];
        frame.get(frame.position(), bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void codingsAreOfPictureAndSound() {
        assertThatThrownBy(() -> new Codings(StreamCoding.AC3, StreamCoding.AAC_ADTS))
                .hasMessage("codings must be of picture and sound: AC3, AAC_ADTS");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
