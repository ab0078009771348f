package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the PMTs of a stream say, byte by byte.
public final class ReadTables {
    private ReadTables() {}

    /// Each stream that has a descriptor, as often as the tables say it otherwise: type, PID and what the descriptor says.
    public static List<String> descriptions(byte[] packets, int mapPid, int tag) {
        Set<String> all = new LinkedHashSet<>();
        for (TableSection section : sections(packets, mapPid)) {
            ByteBuffer body = section.body().duplicate();
            body.position(4 + (body.getShort(2) & 0xFFF));
            while (body.hasRemaining()) {
                int type = body.get();
                int pid = body.getShort() & 0x1FFF;
                int end = body.position() + 2 + (body.getShort(body.position()) & 0xFFF);
                body.getShort();
                while (body.position() < end) {
                    int found = body.get() & 0xFF;
                    byte[] said = new byte[body.get() & 0xFF];
                    body.get(said);
                    if (found == tag) {
                        String hex = HexFormat.of().formatHex(said);
                        all.add("%d 0x%04x %s".formatted(type, pid, hex));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /// How many different tables there are.
    public static int maps(byte[] packets, int mapPid) {
        return new HashSet<>(sections(packets, mapPid).stream().map(TableSection::body).toList())
                .size();
    }

    /// The version of each table that says something else than the one before it.
    public static List<Integer> versions(byte[] packets, int mapPid) {
        List<Integer> versions = new ArrayList<>();
        ByteBuffer before = ByteBuffer.allocate(0);
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            if (packet.pid() != mapPid || !packet.payloadUnitStart()) {
                continue;
            }
            int from = packet.payloadAt() + 1;
            int size = TableSection.claimedSize(packets, from);
            ByteBuffer body = TableSection.parse(packets, from, size).orElseThrow().body();
            if (!body.equals(before)) {
                versions.add(packets[from + 5] >> 1 & (TableSection.VERSIONS - 1));
            }
            before = body;
        }
        return versions;
    }

    private static List<TableSection> sections(byte[] packets, int pid) {
        List<TableSection> sections = new ArrayList<>();
        var assembler = new SectionAssembler(sections::add);
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            if (packet.pid() == pid) {
                assembler.accept(packets, packet);
            }
        }
        return sections;
    }
}
