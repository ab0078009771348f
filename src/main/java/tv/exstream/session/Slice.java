package tv.exstream.session;

/// Whole transport stream packets on their way to a viewer. The bytes are shared with every other viewer of the channel and are
/// never written to while the viewer has them, which is until he asks for the next slice.
public final class Slice {
    private final SharedPackets packets;

    /// @param packets held for this slice
    Slice(SharedPackets packets) {
        this.packets = packets;
    }

    /// The array that holds the packets, from [#offset()] for [#length()] bytes.
    public byte[] bytes() {
        return packets.bytes();
    }

    public int offset() {
        return 0;
    }

    /// A multiple of 188.
    public int length() {
        return packets.length();
    }

    /// Ends the use of the bytes; called at most once.
    void release() {
        packets.release();
    }
}
