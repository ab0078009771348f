package tv.exstream.mpegts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads when what is in a segment of HLS is decoded.
public final class SegmentTicks {
    /// ISO/IEC 13818-1 table 2-22: of the `stream_id`, sixteen are video.
    private static final int VIDEO_STREAMS = 0xF0;

    private SegmentTicks() {}

    /// When the pictures of its first track are decoded, in the order in which they come, or where it has none its first sound: 33 bits
    /// of 90 kHz; may be empty.
    ///
    /// @param segment a transport stream, or sound with a tag that says when the first of it is heard
    public static List<Long> of(byte[] segment) {
        return PackedSound.isAlone(segment)
                ? PackedSound.time(segment).stream().boxed().toList()
                : ofPackets(segment);
    }

    private static List<Long> ofPackets(byte[] segment) {
        Map<Integer, List<Long>> pictures = new LinkedHashMap<>();
        Map<Integer, List<Long>> others = new LinkedHashMap<>();
        for (int at = 0; at + TsPacket.SIZE <= segment.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(segment, at);
            header(segment, packet)
                    .ifPresent(
                            each ->
                                    (isVideo(each) ? pictures : others)
                                            .computeIfAbsent(packet.pid(), _ -> new ArrayList<>())
                                            .add(each.dts()));
        }
        return Stream.of(pictures, others)
                .flatMap(each -> each.values().stream())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<PesHeader> header(byte[] segment, TsPacket packet) {
        return packet.hasSyncByte() && packet.payloadUnitStart()
                ? PesHeader.parse(segment, packet.payloadAt(), packet.payloadLength())
                : Optional.empty();
    }

    private static boolean isVideo(PesHeader header) {
        return (header.streamId() & VIDEO_STREAMS) == PesHeader.VIDEO_STREAM;
    }
}
