package tv.exstream.session;

/// The bytes of an HLS segment. They are shared and never written to. Immutable.
public final class SegmentBody {
    private final byte[] bytes;
    private final boolean immutable;

    SegmentBody(byte[] bytes, boolean immutable) {
        this.bytes = bytes;
        this.immutable = immutable;
    }

    public byte[] bytes() {
        return bytes;
    }

    /// True when the segment will never have other bytes, so that anyone may keep it; false when a slate bridges something.
    public boolean isImmutable() {
        return immutable;
    }
}
