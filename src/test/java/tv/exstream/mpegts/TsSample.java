package tv.exstream.mpegts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes small transport streams of made-up pictures and sound: the parts that are looked at are right, the rest is random.
public final class TsSample {
    public static final int MAP_PID = 0x0100;
    public static final int VIDEO_PID = 0x0101;
    public static final int AUDIO_PID = 0x0102;

    private static final byte[] KEY_START = {
        0,
        0,
        0,
        1,
        9,
        (byte) 0xF0,
        0,
        0,
        0,
        1,
        0x67,
        0x64,
        0,
        0x1F,
        0,
        0,
        0,
        1,
        0x68,
        (byte) 0xEB,
        0,
        0,
        1,
        0x65
    };
    private static final byte[] OTHER_START = {0, 0, 0, 1, 9, (byte) 0xF0, 0, 0, 1, 0x41};

    private TsSample() {}

    /// An H.264 access unit: delimiter, SPS, PPS and an IDR slice; `size` bytes of slice that hold no start code.
    public static ByteBuffer keyPicture(RandomGenerator random, int size) {
        return coded(random, KEY_START, size);
    }

    /// An H.264 access unit with a slice that is no IDR slice.
    public static ByteBuffer otherPicture(RandomGenerator random, int size) {
        return coded(random, OTHER_START, size);
    }

    /// An ADTS frame of AAC-LC, 48 kHz, stereo.
    public static ByteBuffer audioFrame(RandomGenerator random, int size) {
        int whole = size + 7;
        byte[] frame = new byte[whole];
        random.nextBytes(frame);
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xF1;
        frame[2] = 0x4C;
        frame[3] = (byte) (0x80 | whole >> 11);
        frame[4] = (byte) (whole >> 3);
        frame[5] = (byte) (whole << 5 | 0x1F);
        frame[6] = (byte) 0xFC;
        return ByteBuffer.wrap(frame).asReadOnlyBuffer();
    }

    /// A stream as a plain muxer writes it: tables, then one PES packet per unit.
    public static byte[] stream(List<AccessUnit> units) {
        var out = new ByteArrayOutputStream();
        int packets = 2;
        List<PesUnit> pes = new ArrayList<>();
        for (AccessUnit unit : units) {
            pes.add(
                    switch (unit) {
                        case AccessUnit.Video(
                                        long pts,
                                        long dts,
                                        boolean _,
                                        ByteBuffer payload,
                                        Codings _) ->
                                PesUnit.video(pts, dts, dts, payload);
                        case AccessUnit.Audio(long pts, int _, int _, ByteBuffer payload, int _) ->
                                PesUnit.audio(pts, payload);
                    });
            packets += pes.getLast().fewestPackets();
        }
        var writer = new PacketWriter(packets);
        writer.table(new ProgramAssociation(1, 1, MAP_PID).toPacket());
        writer.table(map().toPacket(MAP_PID));
        for (PesUnit unit : pes) {
            boolean video = unit.header().streamId() == PesHeader.VIDEO_STREAM;
            writer.unit(video ? VIDEO_PID : AUDIO_PID, unit, unit.fewestPackets());
        }
        out.writeBytes(writer.bytes());
        return out.toByteArray();
    }

    public static ProgramMap map() {
        return new ProgramMap(
                1,
                VIDEO_PID,
                List.of(
                        new ProgramMap.ElementaryStream(StreamCoding.H264, VIDEO_PID),
                        new ProgramMap.ElementaryStream(StreamCoding.AAC_ADTS, AUDIO_PID)));
    }

    /// A key picture, then pictures without one, every 3,600 ticks; an audio frame every 1,920 ticks.
    public static List<AccessUnit> units(RandomGenerator random, int pictures, long firstPts) {
        List<AccessUnit> units = new ArrayList<>();
        long audio = 0;
        for (int n = 0; n < pictures; n++) {
            long pts = TimeStamp.wrap(firstPts + 3_600L * n);
            int size = 20 + random.nextInt(5_000);
            units.add(
                    new AccessUnit.Video(
                            pts,
                            pts,
                            n == 0,
                            n == 0 ? keyPicture(random, size) : otherPicture(random, size)));
            for (; audio < 3_600L * (n + 1); audio += 1_920) {
                units.add(
                        new AccessUnit.Audio(
                                TimeStamp.wrap(firstPts + audio),
                                1_024,
                                48_000,
                                audioFrame(random, random.nextInt(600))));
            }
        }
        return units;
    }

    private static ByteBuffer coded(RandomGenerator random, byte[] start, int size) {
        ByteBuffer unit = ByteBuffer.allocate(start.length + size).put(start);
        byte[] slice = new byte[size];
        random.nextBytes(slice);
        for (int at = 0; at < size; at++) {
            slice[at] = slice[at] == 0 ? 1 : slice[at];
        }
        return unit.put(slice).flip().asReadOnlyBuffer();
    }
}
