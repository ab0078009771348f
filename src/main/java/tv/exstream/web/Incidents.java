package tv.exstream.web;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/// Numbers what went wrong unexpectedly, so that a person finds in the log what a client was told. Thread-safe.
public final class Incidents {
    private final AtomicInteger last;

    /// @param first arbitrary, so that the numbers of two runs differ
    Incidents(int first) {
        last = new AtomicInteger(first);
    }

    /// Eight hexadecimal digits.
    public String next() {
        return HexFormat.of().toHexDigits(last.incrementAndGet());
    }
}
