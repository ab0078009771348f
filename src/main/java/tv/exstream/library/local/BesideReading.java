package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.ReadFailure;
import tv.exstream.process.PatientCalls;
import tv.exstream.remark.KeptWord;

/// Reads what lies beside media files, and knows what could not be read in this scan: a disk may stumble. Owned by one thread.
final class BesideReading {
    private final PatientCalls calls;
    private final ReportSheet sheet;
    private final Set<Path> unread = new HashSet<>();

    BesideReading(PatientCalls calls, ReportSheet sheet) {
        this.calls = calls;
        this.sheet = sheet;
    }

    /// What is in a file; empty when it cannot be read, which is reported.
    <T> Optional<T> read(Path file, PatientCalls.Call<T> call) throws InterruptedException {
        try {
            return Optional.of(calls.make(call));
        } catch (IOException e) {
            unread.add(file);
            sheet.warn(file, KeptWord.UNREADABLE.said(ReadFailure.reason(e)));
            return Optional.empty();
        }
    }

    boolean hasRead(Path file) {
        return !unread.contains(file);
    }
}
