package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadFailureTest {
    @Test
    @DisplayName(
            "what the system says of a file is told without its path, and never as the path alone")
    void theReasonIsTold() {
        assertThat(ReadFailure.reason(new NoSuchFileException("/media/a.strm")))
                .isEqualTo("it is not there");
        assertThat(ReadFailure.reason(new AccessDeniedException("/media/a.strm")))
                .isEqualTo("permission denied");
        assertThat(ReadFailure.reason(new NotDirectoryException("/media/a.strm")))
                .isEqualTo("it is not a folder");
        assertThat(ReadFailure.reason(new FileSystemException("/media/a", null, "Stale handle")))
                .isEqualTo("Stale handle");
        assertThat(ReadFailure.reason(new IOException("Input/output error")))
                .isEqualTo("Input/output error");
        assertThat(ReadFailure.reason(new IOException())).isEqualTo("IOException");
    }
}
