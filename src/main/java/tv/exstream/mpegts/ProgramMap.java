package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The PMT of a programme: which PIDs carry what. Of descriptors those of languages and of codings are read; those written say that, also
/// where the type says it, for receivers that do not believe it.
///
/// Tables that say something of languages change in the middle of a stream. Their version is made of what they say, so that most
/// receivers notice, in whatever order the parts of the stream come; of tables that only say how streams are coded it is 0. Whoever knows
/// what came before gives them versions that count ([#setVersion]).
///
/// Source: ISO/IEC 13818-1 clause 2.4.4.8.
///
/// @param programNumber as in the PAT
/// @param pcrPid the PID whose packets carry the clock
/// @param streams in the order of the table
public record ProgramMap(int programNumber, int pcrPid, List<ElementaryStream> streams) {
    /// After so many changes a version comes again.
    public static final int VERSIONS = TableSection.VERSIONS;

    /// More sound tracks than anybody sends; bounds the work on tables of strangers.
    private static final int MOST_ALIKE = 16;

    private static final int TABLE_ID = 0x02;
    private static final int FIXED_SIZE = 4;
    private static final int ENTRY_SIZE = 5;

    public ProgramMap {
        streams = List.copyOf(streams);
    }

    /// @param type `stream_type`
    /// @param coding what it is coded in; empty for what we do not know
    /// @param label what is said of its sound
    public record ElementaryStream(
            int type, int pid, Optional<StreamCoding> coding, SoundLabel label) {
        /// One of a coding that we know.
        public ElementaryStream(StreamCoding coding, int pid, SoundLabel label) {
            this(coding.type(), pid, Optional.of(coding), label);
        }

        /// One of which nothing else is said.
        public ElementaryStream(StreamCoding coding, int pid) {
            this(coding, pid, SoundLabel.NONE);
        }

        private byte[] descriptors() {
            ByteBuffer language = label.descriptor();
            List<ByteBuffer> codings = coding.map(StreamCoding::descriptors).orElse(List.of());
            int size = codings.stream().mapToInt(ByteBuffer::remaining).sum();
            ByteBuffer all = ByteBuffer.allocate(size + language.remaining());
            codings.forEach(each -> all.put(each.duplicate()));
            return all.put(language).array();
        }
    }

    /// The PID of the first stream of that coding.
    public Optional<Integer> pidOf(StreamCoding coding) {
        return all(coding).map(ElementaryStream::pid).findFirst();
    }

    /// The first streams of that coding, [#MOST_ALIKE] at most.
    List<ElementaryStream> allOf(StreamCoding coding) {
        return all(coding).limit(MOST_ALIKE).toList();
    }

    private Stream<ElementaryStream> all(StreamCoding coding) {
        return streams.stream().filter(stream -> stream.coding().equals(Optional.of(coding)));
    }

    /// Reads a PMT; empty when the section is something else or ends early.
    static Optional<ProgramMap> parse(TableSection section) {
        ByteBuffer body = section.body().duplicate();
        if (section.tableId() != TABLE_ID || body.remaining() < FIXED_SIZE) {
            return Optional.empty();
        }
        int pcrPid = pid(body);
        descriptors(body);
        List<ElementaryStream> streams = new ArrayList<>();
        while (body.remaining() >= ENTRY_SIZE) {
            int type = body.get() & 0xFF;
            int pid = pid(body);
            List<ByteBuffer> said = Descriptors.split(descriptors(body));
            streams.add(
                    new ElementaryStream(
                            type, pid, StreamCoding.of(type, said), SoundLabel.among(said)));
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
        return new TableSection(TABLE_ID, programNumber, body.flip()).toPacket(pid, version(body));
    }

    private int version(ByteBuffer body) {
        boolean changes =
                streams.stream().anyMatch(stream -> !stream.label().equals(SoundLabel.NONE));
        return changes ? versionOf(body) : 0;
    }

    private static int versionOf(ByteBuffer body) {
        byte[] said = new byte[body.limit()];
        body.get(0, said);
        int sum = Crc32Mpeg.of(said, 0, said.length);
        return 1 + Integer.remainderUnsigned(sum, TableSection.VERSIONS - 1);
    }

    /// How many streams of subtitles still have room in the packet of a table.
    ///
    /// @param packet as [#toPacket] makes it
    public static int roomForSubtitles(byte[] packet) {
        return section(packet, 0)
                .map(section -> TableSection.MAX_BODY_IN_ONE_PACKET - section.body().remaining())
                .map(room -> room / SubtitleLabel.ENTRY_SIZE)
                .orElse(0);
    }

    /// Adds streams of subtitles to the table in a packet, whatever else it says. The counter of the packet stays.
    ///
    /// @param at where the packet begins; what is no table there stays as it is
    /// @param labels those for which there is room
    /// @param firstPid of the first stream; those after it follow
    public static void addSubtitles(
            byte[] packets, int at, List<SubtitleLabel> labels, int firstPid) {
        Optional<TableSection> section = section(packets, at);
        if (section.isEmpty()) {
            return;
        }
        ByteBuffer before = section.get().body();
        ByteBuffer body =
                ByteBuffer.allocate(before.remaining() + SubtitleLabel.ENTRY_SIZE * labels.size());
        body.put(before.duplicate());
        for (int n = 0; n < labels.size(); n++) {
            body.put(labels.get(n).entry(firstPid + n));
        }
        body.flip();
        var longer = new TableSection(TABLE_ID, section.get().extension(), body);
        replace(packets, at, longer, versionOf(body));
    }

    /// Gives the table in a packet another version. The counter of the packet stays.
    ///
    /// @param at where the packet begins; what is no table there stays as it is
    /// @param version below [#VERSIONS]
    public static void setVersion(byte[] packets, int at, int version) {
        section(packets, at).ifPresent(section -> replace(packets, at, section, version));
    }

    private static void replace(byte[] packets, int at, TableSection section, int version) {
        var packet = new TsPacket(packets, at);
        int counter = packet.continuityCounter();
        byte[] table = section.toPacket(packet.pid(), version);
        System.arraycopy(table, 0, packets, at, TsPacket.SIZE);
        packet.setContinuityCounter(counter);
    }

    /// Of a packet in which one begins and ends.
    private static Optional<TableSection> section(byte[] packets, int at) {
        int from = new TsPacket(packets, at).payloadAt() + 1;
        int size = TableSection.claimedSize(packets, from);
        return from + size <= at + TsPacket.SIZE
                ? TableSection.parse(packets, from, size)
                        .filter(section -> section.tableId() == TABLE_ID)
                : Optional.empty();
    }

    private static int pid(ByteBuffer body) {
        return body.getShort() & (TsPacket.PIDS - 1);
    }

    /// Reads past them.
    private static ByteBuffer descriptors(ByteBuffer body) {
        int length = body.getShort() & 0x0FFF;
        int end = Math.min(body.limit(), body.position() + length);
        ByteBuffer descriptors = body.slice(body.position(), end - body.position());
        body.position(end);
        return descriptors;
    }
}
