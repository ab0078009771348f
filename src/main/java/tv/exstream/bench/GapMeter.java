package tv.exstream.bench;

/// What one viewer got within a window. Owned by one thread.
///
/// ```
///   reads     |||            ||             ||||          |
///   gaps         <---------->  <----------->    <-------->
/// ```
///
/// A delivery of some 64 KB arrives in several reads; what follows within a few milliseconds belongs to it. Otherwise the many short
/// pauses inside deliveries would hide the few long ones between them.
final class GapMeter {
    /// Arbitrary: deliveries are more than ten times as far apart.
    static final long SAME_DELIVERY_NANOS = 10_000_000;

    private final Gaps gaps;
    private final Window window;
    private long last;
    private long longest;
    private long bytes;

    /// @param start when the first byte may be expected
    GapMeter(Gaps gaps, Window window, long start) {
        this.gaps = gaps;
        this.window = window;
        last = start;
    }

    /// Some bytes were read.
    void arrived(long nanos, int count) {
        if (window.contains(nanos)) {
            long gap = nanos - last;
            if (gap >= SAME_DELIVERY_NANOS) {
                gaps.add(gap);
            }
            longest = Math.max(longest, gap);
            bytes += count;
        }
        last = Math.max(last, Math.min(nanos, window.end()));
    }

    /// Bytes within the window.
    long bytes() {
        return bytes;
    }

    /// The longest wait, also the one that the end of the window cut short.
    long longestNanos() {
        return Math.max(longest, window.end() - last);
    }
}
