package tv.exstream.bench;

/// The stretch of time that counts, once it is known. Thread-safe.
///
/// Before it connections are made and compilers warm up, after it they are torn down.
final class Window {
    private volatile long begin = Long.MAX_VALUE;
    private volatile long end = Long.MAX_VALUE;

    /// Sets it, in nanoseconds since any fixed moment. Called once, before it begins.
    void set(long begin, long end) {
        this.end = end;
        this.begin = begin;
    }

    boolean contains(long nanos) {
        return nanos >= begin && nanos < end;
    }

    long end() {
        return end;
    }
}
