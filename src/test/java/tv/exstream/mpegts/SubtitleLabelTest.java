package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.ProgramMap.ElementaryStream;
import tv.exstream.mpegts.SoundLabel.AudioType;
import tv.exstream.mpegts.SubtitleLabel.Type;

class SubtitleLabelTest {
    private static final int MAP_PID = 0x100;
    private static final SubtitleLabel GERMAN = new SubtitleLabel("deu", Type.NORMAL);
    private static final SubtitleLabel ENGLISH =
            new SubtitleLabel("eng", Type.HARD_OF_HEARING_HIGH_DEFINITION);

    @Test
    void aTableToWhichSubtitlesAreAddedSaysEverythingItSaidBefore() {
        byte[] packet = map(2).toPacket(MAP_PID);
        new TsPacket(packet, 0).setContinuityCounter(7);

        ProgramMap.addSubtitles(packet, 0, List.of(GERMAN, ENGLISH), 0x110);

        assertThat(new TsPacket(packet, 0).continuityCounter()).isEqualTo(7);
        assertThat(ReadTables.descriptions(packet, MAP_PID, 0x59))
                .containsExactly("6 0x0110 6465751000010001", "6 0x0111 656e672400010001");
        assertThat(ReadTables.descriptions(packet, MAP_PID, 0x0A)).hasSize(2);
    }

    @Test
    void theVersionTellsTablesThatSayOtherThings() {
        byte[] one = map(1).toPacket(MAP_PID);
        byte[] other = one.clone();
        byte[] plain = one.clone();

        ProgramMap.addSubtitles(one, 0, List.of(GERMAN), 0x110);
        ProgramMap.addSubtitles(other, 0, List.of(ENGLISH), 0x110);

        assertThat(List.of(version(plain), version(one), version(other))).doesNotHaveDuplicates();
    }

    @Test
    void thereIsRoomForAsManyAsFitThePacket() {
        for (int tracks = 1; tracks <= 8; tracks++) {
            byte[] packet = map(tracks).toPacket(MAP_PID);
            int room = ProgramMap.roomForSubtitles(packet);

            ProgramMap.addSubtitles(packet, 0, Collections.nCopies(room, GERMAN), 0x110);

            assertThat(room).as("beside %d tracks", tracks).isPositive();
            assertThat(ProgramMap.roomForSubtitles(packet)).isZero();
        }
    }

    @Test
    void whatIsNoTableStaysAsItIs() {
        byte[] packet = new ServiceDescription("a", "b").toPacket();
        byte[] damaged = map(1).toPacket(MAP_PID);
        damaged[20] ^= 1;
        byte[] before = damaged.clone();

        ProgramMap.addSubtitles(packet, 0, List.of(GERMAN), 0x110);
        ProgramMap.addSubtitles(damaged, 0, List.of(GERMAN), 0x110);

        assertThat(packet).isEqualTo(new ServiceDescription("a", "b").toPacket());
        assertThat(damaged).isEqualTo(before);
        assertThat(ProgramMap.roomForSubtitles(damaged)).isZero();
    }

    @Test
    void subtitlesCountAsThoseOfHighDefinitionWhereTheScreenIs() {
        assertThat(Type.NORMAL.inHighDefinition()).isEqualTo(Type.NORMAL_HIGH_DEFINITION);
        assertThat(Type.HARD_OF_HEARING.inHighDefinition())
                .isEqualTo(Type.HARD_OF_HEARING_HIGH_DEFINITION);
        assertThat(Type.NORMAL_HIGH_DEFINITION.inHighDefinition())
                .isEqualTo(Type.NORMAL_HIGH_DEFINITION);
    }

    @Test
    void aLanguageIsACodeOfThreeLetters() {
        assertThatThrownBy(() -> new SubtitleLabel("de", Type.NORMAL))
                .hasMessageContaining("three small letters: de");
    }

    /// As large as tables become: HEVC and E-AC-3, which say what they are.
    private static ProgramMap map(int tracks) {
        List<ElementaryStream> streams = new ArrayList<>();
        streams.add(new ElementaryStream(StreamCoding.HEVC, 0x101));
        for (int n = 0; n < tracks; n++) {
            streams.add(
                    new ElementaryStream(
                            StreamCoding.EAC3,
                            0x102 + n,
                            new SoundLabel("deu", AudioType.UNDEFINED)));
        }
        return new ProgramMap(1, 0x101, streams);
    }

    private static int version(byte[] packet) {
        return packet[10] >> 1 & 0x1F;
    }
}
