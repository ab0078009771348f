package tv.exstream.session;

/// Whole transport stream packets on their way to a viewer. The bytes are shared with every other viewer of the channel and are
/// never written to. Immutable.
public final class Slice {
    private final byte[] bytes;
    private final int offset;
    private final int length;

    Slice(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    /// The array that holds the packets, from [#offset()] for [#length()] bytes.
    public byte[] bytes() {
        return bytes;
    }

    public int offset() {
        return offset;
    }

    /// A multiple of 188.
    public int length() {
        return length;
    }
}
