package tv.exstream.prepare;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.source.RemotePath;

/// Tells whether the files of media items still are what a scan found. Thread-safe.
///
/// @param changed told of every item whose file is another one now, or gone, or cannot be asked, so that it is scanned again
/// @param remote where a source has a file that lies on a disk of this machine too
record Sources(Consumer<MediaItem> changed, Function<Path, Optional<RemotePath>> remote) {
    private static final String CHANGED = "the file has changed since it was scanned";
    private static final String MISSING = "the file is not there";
    private static final String FORBIDDEN = "the file may not be read";
    private static final String FAILED = "the disk or network with the file failed";

    /// Of files that no source has.
    Sources(Consumer<MediaItem> changed) {
        this(changed, _ -> Optional.empty());
    }

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

    /// The same, told to nobody.
    Optional<String> defect(MediaFile file) {
        return defectOnDisk(file).filter(defect -> elsewhere(file, defect).isEmpty());
    }

    /// Where a file is read now: its source hands it out while the disk of this machine is away.
    Path place(MediaFile file) {
        return defectOnDisk(file)
                .flatMap(defect -> elsewhere(file, defect))
                .map(RemotePath::path)
                .orElse(file.path());
    }

    /// A file that has changed is another one at its source too.
    private Optional<RemotePath> elsewhere(MediaFile file, String defect) {
        return defect.equals(CHANGED) ? Optional.empty() : remote.apply(file.path());
    }

    /// Nobody is asked about a file of a source before it is read.
    private static Optional<String> defectOnDisk(MediaFile file) {
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
