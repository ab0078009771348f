package tv.exstream.mpegts;

/// A transport stream as text, one line per packet, for golden files and for people.
public final class TsDump {
    private TsDump() {}

    /// Lines such as `pid=0x0101 cc=3 pusi pcr=891000 pts=900000 dts=892800 rai payload=176`.
    public static String of(byte[] stream) {
        var text = new StringBuilder();
        for (int at = 0; at + TsPacket.SIZE <= stream.length; at += TsPacket.SIZE) {
            line(text, stream, new TsPacket(stream, at));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, byte[] stream, TsPacket packet) {
        text.append("pid=0x%04x cc=%2d".formatted(packet.pid(), packet.continuityCounter()));
        text.append(packet.payloadUnitStart() ? " pusi" : "");
        text.append(packet.hasPcr() ? " pcr=" + packet.pcrBase() : "");
        if (packet.payloadUnitStart()) {
            PesHeader.parse(stream, packet.payloadAt(), packet.payloadLength())
                    .ifPresent(
                            header ->
                                    text.append(
                                            " pts=%d dts=%d"
                                                    .formatted(header.pts(), header.dts())));
        }
        text.append(packet.randomAccess() ? " rai" : "");
        text.append(" payload=").append(packet.payloadLength()).append('\n');
    }
}
