package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The PMT of a programme: which PIDs carry what. Descriptors are skipped when reading; those written say nothing but what
/// the type says, for receivers that do not believe it.
///
/// Source: ISO/IEC 13818-1 clause 2.4.4.8.
///
/// @param programNumber as in the PAT
/// @param pcrPid the PID whose packets carry the clock
/// @param streams in the order of the table
public record ProgramMap(int programNumber, int pcrPid, List<ElementaryStream> streams) {
    /// ISO/IEC 13818-1 table 2-34.
    public static final int H264 = StreamCoding.H264.type();

    public static final int AAC_ADTS = StreamCoding.AAC_ADTS.type();

    private static final int TABLE_ID = 0x02;
    private static final int FIXED_SIZE = 4;
    private static final int ENTRY_SIZE = 5;

    public ProgramMap {
        streams = List.copyOf(streams);
    }

    /// @param type `stream_type`
    public record ElementaryStream(int type, int pid) {
        private byte[] descriptors() {
            return StreamCoding.ofType(type).map(StreamCoding::descriptors).orElse(new byte[0]);
        }
    }

    /// The PID of the first stream of that type.
    public Optional<Integer> pidOf(int type) {
        return streams.stream()
                .filter(stream -> stream.type() == type)
                .map(ElementaryStream::pid)
                .findFirst();
    }

    /// Reads a PMT; empty when the section is something else or ends early.
    static Optional<ProgramMap> parse(TableSection section) {
        ByteBuffer body = section.body().duplicate();
        if (section.tableId() != TABLE_ID || body.remaining() < FIXED_SIZE) {
            return Optional.empty();
        }
        int pcrPid = pid(body);
        skipDescriptors(body);
        List<ElementaryStream> streams = new ArrayList<>();
        while (body.remaining() >= ENTRY_SIZE) {
            int type = body.get() & 0xFF;
            streams.add(new ElementaryStream(type, pid(body)));
            skipDescriptors(body);
        }
        return Optional.of(new ProgramMap(section.extension(), pcrPid, streams));
    }

    /// One packet that holds this table.
    public byte[] toPacket(int pid) {
        int descriptors = streams.stream().mapToInt(stream -> stream.descriptors().length).sum();
        ByteBuffer body =
                ByteBuffer.allocate(FIXED_SIZE + ENTRY_SIZE * streams.size() + descriptors);
        body.putShort((short) (0xE000 | pcrPid)).putShort((short) 0xF000);
        for (ElementaryStream stream : streams) {
            body.put((byte) stream.type());
            body.putShort((short) (0xE000 | stream.pid()));
            body.putShort((short) (0xF000 | stream.descriptors().length));
            body.put(stream.descriptors());
        }
        return new TableSection(TABLE_ID, programNumber, body.flip()).toPacket(pid);
    }

    private static int pid(ByteBuffer body) {
        return body.getShort() & (TsPacket.PIDS - 1);
    }

    private static void skipDescriptors(ByteBuffer body) {
        int length = body.getShort() & 0x0FFF;
        body.position(Math.min(body.limit(), body.position() + length));
    }
}
