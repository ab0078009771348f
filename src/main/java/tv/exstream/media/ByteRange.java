package tv.exstream.media;

/// Part of a file.
///
/// @param from of the first byte
public record ByteRange(long from, long length) {
    public ByteRange {
        if (from < 0 || length <= 0) {
            throw new IllegalArgumentException(
                    "a part must have bytes: %d from %d".formatted(length, from));
        }
    }

    /// As a `Range` header has it. Source: RFC 9110 section 14.1.2.
    public String header() {
        return "bytes=%d-%d".formatted(from, from + length - 1);
    }
}
