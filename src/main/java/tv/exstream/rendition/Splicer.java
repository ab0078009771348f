package tv.exstream.rendition;

import java.util.List;
import java.util.OptionalInt;
import tv.exstream.mpegts.PesHeader;
import tv.exstream.mpegts.ProgramMap;
import tv.exstream.mpegts.ServiceDescription;
import tv.exstream.mpegts.SubtitleLabel;
import tv.exstream.mpegts.TsPacket;

/// Moves the packets of chunks to a channel's time and puts the channel's name and subtitles on them: the only thing done to the bytes that
/// viewers get. Thread-safe.
///
/// PTS, DTS and PCR get the same constant added, modulo 2³³. Continuity counters need nothing, see [ChunkWriter]. So any whole
/// packets of a chunk can be treated alone, in any order, without state.
public final class Splicer {
    private final byte[] service;
    private final List<SubtitleLabel> subtitles;
    private final OptionalInt mapVersion;

    /// For parts of which nobody knows what came before: the version of the PMT is made of what it says.
    public Splicer(String channelName) {
        this(channelName, List.of(), OptionalInt.empty());
    }

    /// @param subtitles streams that go along, which stored chunks know nothing of; at most [HouseMultiplex#mostSubtitles]
    /// @param mapVersion of the PMT
    public Splicer(String channelName, List<SubtitleLabel> subtitles, int mapVersion) {
        this(channelName, subtitles, OptionalInt.of(mapVersion));
    }

    private Splicer(String channelName, List<SubtitleLabel> subtitles, OptionalInt mapVersion) {
        service = HouseMultiplex.service(channelName);
        this.subtitles = List.copyOf(subtitles);
        this.mapVersion = mapVersion;
    }

    /// What to add to a stored chunk's time stamps when its start is shown on a frame of the channel.
    public static long shift90k(ChannelClock clock, Piece.Stored piece) {
        return clock.ticks90k(piece.chunkFrame())
                - clock.rate().ticks90k(piece.chunk().startFrame());
    }

    /// Changes whole packets in place.
    ///
    /// @param shift90k may be negative and larger than 33 bits
    public void restamp(byte[] packets, int from, int length, long shift90k) {
        for (int at = from; at < from + length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            if (packet.payloadUnitStart() || packet.hasAdaptationField()) {
                restamp(packets, at, shift90k);
            }
        }
    }

    /// With a view of its own: the loop's, which half a million packets a second have, is then never an object on the heap.
    private void restamp(byte[] packets, int at, long shift90k) {
        var packet = new TsPacket(packets, at);
        if (packet.hasPcr()) {
            packet.setPcrBase(packet.pcrBase() + shift90k);
        }
        if (!packet.payloadUnitStart()) {
            return;
        }
        if (packet.pid() == ServiceDescription.PID) {
            int counter = packet.continuityCounter();
            System.arraycopy(service, 0, packets, at, TsPacket.SIZE);
            packet.setContinuityCounter(counter);
        } else if (packet.pid() == HouseMultiplex.MAP_PID) {
            describe(packets, at);
        } else if (packet.pid() >= HouseMultiplex.VIDEO_PID) {
            PesHeader.shift(packets, packet.payloadAt(), packet.payloadLength(), shift90k);
        }
    }

    private void describe(byte[] packets, int at) {
        if (!subtitles.isEmpty()) {
            ProgramMap.addSubtitles(packets, at, subtitles, HouseMultiplex.SUBTITLE_PID);
        }
        mapVersion.ifPresent(version -> ProgramMap.setVersion(packets, at, version));
    }
}
