package tv.exstream.library.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.process.PatientCalls;

/// Reads the marks by which people leave out folders. Thread-safe.
final class IgnoreFiles {
    private final PatientCalls calls;

    IgnoreFiles(PatientCalls calls) {
        this.calls = calls;
    }

    /// What is left out of a folder besides what those above say; empty when all of it is.
    Optional<List<IgnoreFile>> in(FolderListing listing) throws InterruptedException {
        if (IgnoreFile.WHOLE.stream().anyMatch(listing::has)) {
            return Optional.empty();
        }
        List<IgnoreFile> found = new ArrayList<>();
        for (String name : IgnoreFile.PATTERNS) {
            if (listing.has(name)) {
                String text = text(listing.folder().resolve(name));
                found.add(IgnoreFile.parse(listing.folder(), text));
            }
        }
        return found.stream().anyMatch(IgnoreFile::isEmpty) ? Optional.empty() : Optional.of(found);
    }

    private String text(Path file) throws InterruptedException {
        try {
            return calls.make(
                    _ -> {
                        try (var input = Files.newInputStream(file)) {
                            return new String(
                                    input.readNBytes(IgnoreFile.LONGEST), StandardCharsets.UTF_8);
                        }
                    });
        } catch (IOException e) {
            return ""; // unreadable counts as empty: its owner wants something left out
        }
    }
}
