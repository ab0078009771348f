package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The PES packets of one PID.
public final class ReadUnits {
    private ReadUnits() {}

    public record Unit(PesHeader header, ByteBuffer payload) {}

    /// @param packets whole packets, of any PIDs
    public static List<Unit> of(byte[] packets, int pid) {
        List<Unit> units = new ArrayList<>();
        var assembler =
                new PesAssembler(
                        (header, bytes, length) ->
                                units.add(
                                        new Unit(
                                                header,
                                                ByteBuffer.allocate(length - header.size())
                                                        .put(
                                                                bytes,
                                                                header.size(),
                                                                length - header.size())
                                                        .flip())));
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            var packet = new TsPacket(packets, at);
            if (packet.pid() == pid) {
                assembler.accept(packets, packet);
            }
        }
        assembler.finish();
        return units;
    }
}
