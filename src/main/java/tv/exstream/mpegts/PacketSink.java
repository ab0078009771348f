package tv.exstream.mpegts;

/// Takes packets one by one.
@FunctionalInterface
public interface PacketSink {
    /// @param at where the packet of [TsPacket#SIZE] bytes starts; the array is only lent for this call
    void packet(byte[] bytes, int at);
}
