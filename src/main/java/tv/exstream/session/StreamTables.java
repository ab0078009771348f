package tv.exstream.session;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tv.exstream.mpegts.ProgramMap;
import tv.exstream.mpegts.SubtitleLabel;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.PieceBytes;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Splicer;

/// What receivers of an endless stream are told of it. Whenever that is something else than before, the PMT has the next version: many
/// receivers look at nothing else to find out whether it changed, and no version comes again before all others have. Owned by the session's
/// thread.
///
/// Source: ISO/IEC 13818-1 clause 2.4.4.9, `version_number`.
final class StreamTables {
    /// Pieces begin with the PAT and the PMT.
    private static final int FIRST_TABLES = 2 * TsPacket.SIZE;

    private final String channelName;
    private final ChannelClock clock;
    private final Renditions renditions;
    private List<SubtitleLabel> labels = List.of();
    private int version;

    /// The tables of the piece that was sent last; empty before the first one.
    private byte[] told = {};

    private PieceBytes bytes;

    StreamTables(String channelName, ChannelClock clock, Renditions renditions) {
        this.channelName = channelName;
        this.clock = clock;
        this.renditions = renditions;
        bytes = made();
    }

    /// The channel may send other subtitles from now on. What was sent before stays as it is for who comes later.
    void label(List<SubtitleLabel> now) {
        if (!now.equals(labels)) {
            labels = now;
            bytes = made();
        }
    }

    /// The packets of what is sent next.
    ///
    /// @param piece makes them of what it is given, now or for who comes later
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE
    PiecePackets of(Function<PieceBytes, PiecePackets> piece) {
        PiecePackets packets = piece.apply(bytes);
        byte[] tables = tables(packets);
        if (told.length > 0 && !Arrays.equals(tables, told)) {
            version = (version + 1) % ProgramMap.VERSIONS;
            bytes = made();
            packets = piece.apply(bytes);
            tables = tables(packets);
        }
        told = tables;
        return packets;
    }

    private static byte[] tables(PiecePackets packets) {
        byte[] tables = new byte[FIRST_TABLES];
        packets.read(0, tables, tables.length);
        return tables;
    }

    private PieceBytes made() {
        return new PieceBytes(clock, new Splicer(channelName, labels, version), renditions);
    }
}
