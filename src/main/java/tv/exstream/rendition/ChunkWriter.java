package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tv.exstream.mpegts.PacketWriter;
import tv.exstream.mpegts.PesHeader;
import tv.exstream.mpegts.PesUnit;
import tv.exstream.mpegts.StreamCoding;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.time.FrameRate;

/// Writes a GOP as the packets of a chunk, so that chunks can be put one after another in any order.
///
/// ```
/// PAT PMT SDT | key frame with PCR | audio of each track | clock | ... | PAT PMT | picture with PCR | ... | audio
/// ```
///
/// - Per PID, the number of packets with payload is a multiple of 16 and the first has counter 0, so that counters go on into
///   whatever chunk comes next. The last units are spread over more packets than they need to get there, at most 15.
/// - Everything is in order of its decoding time, sound as if it were decoded with the picture it is heard with. The PCR is
///   100 ms before that time. It comes with every picture and in packets of its own, at most 25 ms apart.
/// - PAT and PMT come before the key frame and then at most 80 ms apart.
/// - Time stamps are media time: frame `m` is shown at `rate.ticks90k(m)`. The SDT is a placeholder for [Splicer].
///
/// Owned by one thread, and used once.
public final class ChunkWriter {
    /// DVB TS 101 154 allows 40 ms.
    private static final long MAX_CLOCK_GAP_90K = 25 * 90;

    /// DVB TS 101 154 asks for 100 ms; tables have to wait for the end of a unit, so some room is left.
    private static final long MAX_TABLE_GAP_90K = 80 * 90;

    private static final byte[] PLACEHOLDER = HouseMultiplex.service("EXStreamTV");

    private final Gop gop;
    private final FrameRate rate;
    private final long start90k;
    private final long duration90k;
    private final List<Send> sends = new ArrayList<>();

    private ChunkWriter(Gop gop) {
        this.gop = gop;
        rate = gop.rate();
        start90k = decodeTicks(gop.startFrame());
        duration90k = decodeTicks(gop.endFrame()) - start90k;
    }

    /// The packets of a chunk: whole transport stream packets.
    public static byte[] write(Gop gop) {
        var writer = new ChunkWriter(gop);
        writer.planTables();
        writer.planPictures();
        writer.planClocks();
        for (int track = 0; track < gop.codings().tracks().size(); track++) {
            writer.planSounds(track);
        }
        return writer.packets();
    }

    private void planTables() {
        int rounds =
                TsPacket.COUNTERS
                        * Math.toIntExact(
                                Math.ceilDiv(duration90k, TsPacket.COUNTERS * MAX_TABLE_GAP_90K));
        for (int n = 0; n < rounds; n++) {
            sends.add(new Send.Tables(start90k + duration90k * n / rounds));
        }
        for (int n = 0; n < TsPacket.COUNTERS; n++) {
            sends.add(new Send.Service(start90k + duration90k * n / TsPacket.COUNTERS));
        }
    }

    private void planPictures() {
        long[] decoded = gop.decodeFrames();
        List<PesUnit> units = new ArrayList<>();
        for (int n = 0; n < decoded.length; n++) {
            Picture picture = gop.pictures().get(n);
            long dts = rate.ticks90k(decoded[n]);
            long pts = rate.ticks90k(picture.frame());
            var header = new PesHeader(PesHeader.VIDEO_STREAM, pts, dts, PesHeader.VIDEO_SIZE);
            long clock = dts - HouseMultiplex.CLOCK_LEAD_90K;
            units.add(PesUnit.picture(gop.codings().video(), header, clock, picture.payload()));
        }
        int[] packets = spread(units);
        if (packets.length == 0) {
            throw new IllegalArgumentException(
                    "gop at frame %d has too few bytes for %d packets"
                            .formatted(gop.startFrame(), TsPacket.COUNTERS));
        }
        for (int n = 0; n < packets.length; n++) {
            sends.add(new Send.Video(rate.ticks90k(decoded[n]), units.get(n), packets[n]));
        }
    }

    /// A clock at every frame that brings no picture, and between frames where they are far apart.
    private void planClocks() {
        long[] decoded = gop.decodeFrames();
        for (long frame = gop.startFrame(); frame < gop.endFrame(); frame++) {
            long from = decodeTicks(frame);
            long length = decodeTicks(frame + 1) - from;
            long steps = Math.ceilDiv(length, MAX_CLOCK_GAP_90K);
            long slot = frame - HouseMultiplex.DECODE_DELAY_FRAMES;
            for (long step = Arrays.binarySearch(decoded, slot) < 0 ? 0 : 1; step < steps; step++) {
                sends.add(new Send.Clock(from + length * step / steps));
            }
        }
    }

    /// The few bytes of one or two silent frames may not fill 16 packets: so short a chunk goes without sound.
    private void planSounds(int track) {
        long delay = rate.ticks90k(gop.startFrame()) - start90k;
        StreamCoding audio = gop.codings().audio();
        List<Sound> sounds = gop.sounds().stream().filter(each -> each.track() == track).toList();
        List<PesUnit> units =
                sounds.stream()
                        .map(sound -> PesUnit.sound(audio, sound.ticks90k(), sound.payload()))
                        .toList();
        int[] packets = spread(units);
        for (int n = 0; n < packets.length; n++) {
            long ticks = Math.max(start90k, sounds.get(n).ticks90k() - delay);
            int pid = HouseMultiplex.soundPid(track);
            sends.add(new Send.Audio(ticks, units.get(n), packets[n], pid));
        }
    }

    /// How many packets each unit takes so that their sum is a multiple of 16; empty when the units have too few bytes for that.
    private static int[] spread(List<PesUnit> units) {
        int[] packets = units.stream().mapToInt(PesUnit::fewestPackets).toArray();
        int missing = Math.floorMod(-Arrays.stream(packets).sum(), TsPacket.COUNTERS);
        for (int n = packets.length - 1; n >= 0 && missing > 0; n--) {
            int more = Math.min(missing, units.get(n).mostPackets() - packets[n]);
            packets[n] += more;
            missing -= more;
        }
        return missing == 0 ? packets : new int[0];
    }

    private byte[] packets() {
        sends.sort(Send.ORDER);
        byte[] map = HouseMultiplex.map(gop.codings());
        var out = new PacketWriter(sends.stream().mapToInt(Send::packetCount).sum());
        for (Send send : sends) {
            switch (send) {
                case Send.Tables _ -> {
                    out.table(HouseMultiplex.ASSOCIATION);
                    out.table(map);
                }
                case Send.Service _ -> out.table(PLACEHOLDER);
                case Send.Video(long _, PesUnit unit, int packets) ->
                        out.unit(HouseMultiplex.VIDEO_PID, unit, packets);
                case Send.Clock(long ticks) ->
                        out.clock(HouseMultiplex.VIDEO_PID, ticks - HouseMultiplex.CLOCK_LEAD_90K);
                case Send.Audio(long _, PesUnit unit, int packets, int pid) ->
                        out.unit(pid, unit, packets);
            }
        }
        return out.bytes();
    }

    private long decodeTicks(long frame) {
        return rate.ticks90k(frame - HouseMultiplex.DECODE_DELAY_FRAMES);
    }
}
