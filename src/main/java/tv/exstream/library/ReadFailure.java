package tv.exstream.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import tv.exstream.remark.KeptWord;

/// Says for a person why a file or folder could not be read.
public final class ReadFailure {
    private ReadFailure() {}

    /// What the system said, without the path, which is reported beside it.
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return KeptWord.PERMISSION_DENIED.said();
        }
        if (e instanceof NoSuchFileException) {
            return KeptWord.NOT_THERE.said();
        }
        if (e instanceof NotDirectoryException) {
            return KeptWord.NO_FOLDER.said();
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
