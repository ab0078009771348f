package tv.exstream.prepare;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.source.RemotePath;

/// Tells whether the files of media items still are what a scan found. Thread-safe.
///
/// @param changed told of every item whose file is another one now, or gone, or cannot be asked, so that it is scanned again
record Sources(Consumer<MediaItem> changed) {
    private static final String CHANGED = "the file has changed since it was scanned";
    private static final String MISSING = "the file is not there";
    private static final String FORBIDDEN = "the file may not be read";
    private static final String FAILED = "the disk or network with the file failed";

    /// Whether a reason is one of these, and not something that was found inside the file.
    static boolean isDefect(String reason) {
        return reason.equals(CHANGED)
                || reason.equals(MISSING)
                || reason.equals(FORBIDDEN)
                || reason.startsWith(FAILED);
    }

    /// What is wrong with the item's file, for a person, lower case, without a full stop; empty when nothing is.
    Optional<String> defect(MediaItem item) {
        Optional<String> defect = defect(item.file());
        defect.ifPresent(_ -> changed.accept(item));
        return defect;
    }

    /// The same, told to nobody. Nobody is asked about a file of a source before it is read.
    static Optional<String> defect(MediaFile file) {
        if (RemotePath.of(file.path()).isPresent()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            boolean same = file.fingerprint().isOf(now.size(), now.lastModifiedTime().toInstant());
            return same ? Optional.empty() : Optional.of(CHANGED);
        } catch (NoSuchFileException e) {
            return Optional.of(MISSING);
        } catch (AccessDeniedException e) {
            return Optional.of(FORBIDDEN);
        } catch (IOException e) {
            return Optional.of(FAILED + ": " + e.getMessage());
        }
    }
}
