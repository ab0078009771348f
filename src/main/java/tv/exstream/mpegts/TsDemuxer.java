package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tv.exstream.mpegts.ProgramMap.ElementaryStream;

/// Turns the bytes of a transport stream, in pieces of any size, into access units of its first picture stream of a coding that we
/// know, of its first sound stream likewise, and of the other sound streams that are coded like that.
///
/// Units come in the order in which they end in the stream: per stream in decoding order, the streams interleaved. Several sound
/// frames in one PES packet become several units, each with its own exact time. What cannot be understood is skipped and counted
/// in [#faults()]; nothing a stream contains makes it fail. Owned by one thread.
///
/// The output options of ffmpeg that suit it:
///
/// ```
/// -f mpegts -muxdelay 0 -muxpreload 0 -output_ts_offset 10 -pes_payload_size 0 -flush_packets 1 pipe:1
/// ```
///
/// - `-output_ts_offset 10` puts the run's time zero at tick 900,000, exactly, so that nothing is negative. Without it the muxer
///   moves everything by however much the first DTS is below zero. With `-c:v copy` after `-ss` the key frame before the
///   sought point comes first, with its true, smaller time stamp; 10 s are enough for any GOP that may be copied.
/// - `-muxdelay 0 -muxpreload 0`: otherwise it adds another 1.4 s.
/// - `-pes_payload_size 0` gives every sound frame a PES packet, and so no delay; without it frames wait for 2,930 bytes.
/// - `-flush_packets 1` writes every packet when it is made; 0 suits a stream that is made much faster than it is shown.
///
/// The muxer itself puts an access unit delimiter before every picture, and parameter sets before every IDR picture.
public final class TsDemuxer {
    private final Consumer<AccessUnit> sink;
    private final PacketAligner aligner = new PacketAligner(this::packet);
    private final SectionAssembler association = new SectionAssembler(this::associate);
    private final SectionAssembler map = new SectionAssembler(this::map);
    private final PesAssembler video = new PesAssembler(this::picture);

    /// One for each sound track that the programme has had, in their order.
    private final List<PesAssembler> sounds = new ArrayList<>();

    private Codings codings = Codings.USUAL;
    private @Nullable ProgramMap programme;
    private @Nullable Integer mapPid;
    private @Nullable Integer videoPid;
    private List<ElementaryStream> tracks = List.of();
    private long damagedPackets;
    private long damagedUnits;

    public TsDemuxer(Consumer<AccessUnit> sink) {
        this.sink = sink;
    }

    /// Takes the next bytes of the stream.
    public void accept(byte[] bytes, int from, int length) {
        aligner.accept(bytes, from, length);
    }

    /// Hands on the units that only the end of the stream completes.
    public void finish() {
        aligner.finish();
        video.finish();
        sounds.forEach(PesAssembler::finish);
    }

    /// What had to be left out so far.
    public DemuxFaults faults() {
        return new DemuxFaults(
                aligner.skippedBytes(),
                damagedPackets,
                video.lost() + sum(PesAssembler::lost),
                damagedUnits
                        + association.damaged()
                        + map.damaged()
                        + video.damaged()
                        + sum(PesAssembler::damaged),
                video.oversized() + sum(PesAssembler::oversized));
    }

    private long sum(ToLongFunction<PesAssembler> count) {
        return sounds.stream().mapToLong(count).sum();
    }

    /// What the stream says it carries; empty before it has said so.
    public Optional<ProgramMap> programme() {
        return Optional.ofNullable(programme);
    }

    private void packet(byte[] bytes, int at) {
        var packet = new TsPacket(bytes, at);
        int pid = packet.pid();
        if (packet.transportError() || packet.scrambled()) {
            damagedPackets++;
        } else if (pid == ProgramAssociation.PID) {
            association.accept(bytes, packet);
        } else if (is(pid, mapPid)) {
            map.accept(bytes, packet);
        } else if (is(pid, videoPid)) {
            video.accept(bytes, packet);
        } else {
            sound(bytes, packet);
        }
    }

    private void sound(byte[] bytes, TsPacket packet) {
        for (int track = 0; track < tracks.size(); track++) {
            if (tracks.get(track).pid() == packet.pid()) {
                sounds.get(track).accept(bytes, packet);
            }
        }
    }

    private static boolean is(int pid, @Nullable Integer wanted) {
        return wanted != null && wanted == pid;
    }

    private void associate(TableSection section) {
        ProgramAssociation.parse(section).ifPresent(table -> mapPid = table.mapPid());
    }

    private void map(TableSection section) {
        ProgramMap.parse(section)
                .ifPresent(
                        table -> {
                            programme = table;
                            codings = Codings.of(table);
                            videoPid = table.pidOf(codings.video()).orElse(null);
                            tracks = table.allOf(codings.audio());
                            while (sounds.size() < tracks.size()) {
                                int track = sounds.size();
                                sounds.add(
                                        new PesAssembler(
                                                (header, bytes, length) ->
                                                        sound(track, header, bytes, length)));
                            }
                        });
    }

    private void picture(PesHeader header, byte[] bytes, int length) {
        ByteBuffer payload = copy(bytes, header.size(), length - header.size());
        boolean key = codings.video().startsWith(payload);
        sink.accept(new AccessUnit.Video(header.pts(), header.dts(), key, payload, codings));
    }

    private void sound(int track, PesHeader header, byte[] bytes, int length) {
        long samplesBefore = 0;
        int at = header.size();
        while (at < length) {
            Optional<SoundFrame> found = SoundFrame.parse(codings.audio(), bytes, at, length - at);
            if (found.isEmpty()) {
                damagedUnits++;
                return;
            }
            SoundFrame frame = found.get();
            long ticks = samplesBefore * TimeStamp.TICKS_PER_SECOND / frame.sampleRate();
            sink.accept(
                    new AccessUnit.Audio(
                            TimeStamp.wrap(header.pts() + ticks),
                            frame.samples(),
                            frame.sampleRate(),
                            codings.audio().loose(copy(bytes, at, frame.size())),
                            track));
            samplesBefore += frame.samples();
            at += frame.size();
        }
    }

    private static ByteBuffer copy(byte[] bytes, int from, int length) {
        return ByteBuffer.allocate(length).put(bytes, from, length).flip().asReadOnlyBuffer();
    }
}
