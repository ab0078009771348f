package tv.exstream.library;

import java.util.List;

/// The last scan of everything that is scanned, across starts of the server. Thread-safe.
public interface ScanRecords {
    /// By subject.
    List<ScanRecord> all();

    /// Keeps one in place of the one before.
    void put(ScanRecord scan);

    /// Forgets what is not scanned any more.
    void remove(String subject);
}
