package tv.exstream.library;

import java.util.function.Consumer;

/// Brings what is known about a library up to date. Owned by one thread at a time.
@FunctionalInterface
public interface Scanner {
    /// @param progress is told at the beginning of each phase and at most once a second within it
    ScanReport scan(Library library, Consumer<ScanProgress> progress) throws InterruptedException;
}
