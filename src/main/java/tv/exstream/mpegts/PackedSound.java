package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Puts segments of HLS that are sound and nothing else into a transport stream. Owned by one thread.
///
/// ```
///   ID3 tag with the time of the first frame | frame | frame | ...   -->   PAT PMT | PES | PES | ...
/// ```
///
/// Source: RFC 8216 section 3.4.
public final class PackedSound {
    private static final int MAP_PID = 0x100;
    private static final int SOUND_PID = 0x101;

    private static final List<StreamCoding> CODINGS =
            List.of(StreamCoding.AAC_ADTS, StreamCoding.AC3, StreamCoding.MPEG_AUDIO);

    private static final byte[] TAG = "ID3".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_HEADER = 10;

    /// The owner of the frame that has the time, with the byte that ends it.
    private static final byte[] OWNER =
            "com.apple.streaming.transportStreamTimestamp\0".getBytes(StandardCharsets.US_ASCII);

    /// ATSC A/52 annex E: E-AC-3 has its version, which is larger than that of AC-3, in the same place.
    private static final int AC3_VERSION_AT = 5;

    private static final int LAST_AC3 = 10;

    private final int[] counters = new int[TsPacket.PIDS];
    private OptionalLong next90k = OptionalLong.empty();

    /// Whether a segment is sound without anything around it.
    public static boolean isAlone(byte[] segment) {
        int at = afterTags(segment);
        return at > 0 || coding(segment, at).isPresent();
    }

    /// When it is heard, as the tag before it says; empty without such a tag.
    static OptionalLong time(byte[] segment) {
        return time(segment, afterTags(segment));
    }

    /// The packets of a segment. One that does not say its time goes on where the one before it ended.
    ///
    /// @throws IllegalArgumentException when it has no frame that is known, or its time is not
    public byte[] packets(byte[] segment) {
        int at = afterTags(segment);
        StreamCoding coding =
                coding(segment, at)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "its sound is of no known kind"));
        long ticks = time(segment, at).orElseGet(() -> next90k.orElseThrow(PackedSound::timeless));
        return packets(
                coding, units(coding, ByteBuffer.wrap(segment, at, segment.length - at), ticks));
    }

    /// What is no frame is passed over.
    private List<PesUnit> units(StreamCoding coding, ByteBuffer sound, long ticks) {
        List<PesUnit> units = new ArrayList<>();
        double seconds = 0;
        int at = sound.position();
        while (at < sound.limit()) {
            Optional<SoundFrame> frame =
                    SoundFrame.parse(
                            coding, sound.array(), sound.arrayOffset() + at, sound.limit() - at);
            if (frame.isPresent()) {
                long pts = ticks + Math.round(seconds * TimeStamp.TICKS_PER_SECOND);
                units.add(PesUnit.sound(coding, pts, sound.slice(at, frame.get().size())));
                seconds += (double) frame.get().samples() / frame.get().sampleRate();
            }
            at += frame.map(SoundFrame::size).orElse(1);
        }
        next90k = OptionalLong.of(ticks + Math.round(seconds * TimeStamp.TICKS_PER_SECOND));
        return units;
    }

    private byte[] packets(StreamCoding coding, List<PesUnit> units) {
        var map =
                new ProgramMap(
                        1,
                        TsPacket.NULL_PID,
                        List.of(new ProgramMap.ElementaryStream(coding, SOUND_PID)));
        var out = new PacketWriter(2 + units.stream().mapToInt(PesUnit::fewestPackets).sum());
        out.table(new ProgramAssociation(1, 1, MAP_PID).toPacket());
        out.table(map.toPacket(MAP_PID));
        units.forEach(unit -> out.unit(SOUND_PID, unit, unit.fewestPackets()));
        byte[] packets = out.bytes();
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            packet.setContinuityCounter(counters[packet.pid()]++);
        }
        return packets;
    }

    private static Optional<StreamCoding> coding(byte[] bytes, int at) {
        int length = bytes.length - at;
        return CODINGS.stream()
                .filter(each -> SoundFrame.parse(each, bytes, at, length).isPresent())
                .findFirst()
                .map(each -> each == StreamCoding.AC3 ? dolby(bytes, at) : each);
    }

    private static StreamCoding dolby(byte[] bytes, int at) {
        int version = (bytes[at + AC3_VERSION_AT] & 0xFF) >> 3;
        return version > LAST_AC3 ? StreamCoding.EAC3 : StreamCoding.AC3;
    }

    /// Where the tags end that it begins with.
    private static int afterTags(byte[] bytes) {
        int at = 0;
        while (bytes.length - at >= TAG_HEADER && startsWith(bytes, at, TAG)) {
            at += TAG_HEADER + size(bytes, at + 6);
        }
        return Math.min(at, bytes.length);
    }

    /// Four times seven bits.
    private static int size(byte[] bytes, int at) {
        int size = 0;
        for (int n = 0; n < 4; n++) {
            size = size << 7 | (bytes[at + n] & 0x7F);
        }
        return size;
    }

    /// @param end of the tags
    private static OptionalLong time(byte[] bytes, int end) {
        for (int at = 0; at + OWNER.length + Long.BYTES <= end; at++) {
            if (startsWith(bytes, at, OWNER)) {
                long time = ByteBuffer.wrap(bytes).getLong(at + OWNER.length);
                return OptionalLong.of(TimeStamp.wrap(time));
            }
        }
        return OptionalLong.empty();
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        return at + start.length <= bytes.length
                && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }

    private static IllegalArgumentException timeless() {
        return new IllegalArgumentException("its sound does not say when it is heard");
    }
}
