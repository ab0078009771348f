package tv.exstream;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import tv.exstream.problem.ProblemException;

/// Why a start failed, in words for the person at the terminal.
final class StartFailure {
    private StartFailure() {}

    /// The reason, when it is something a person can act on; empty when it is a mistake of ours.
    static Optional<String> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> reason = ofOne(cause);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofOne(Throwable cause) {
        return switch (cause) {
            case ProblemException problem -> Optional.of(problem.getMessage());
            case PortInUseException taken ->
                    Optional.of("port %d must be free: it is in use".formatted(taken.getPort()));
            case FileSystemException file ->
                    Optional.of(
                            "%s must be there and writable: %s"
                                    .formatted(file.getFile(), words(file)));
            default -> Optional.empty();
        };
    }

    /// Some exceptions of the file system say what is wrong only by their names.
    static String words(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "access is denied";
            case FileAlreadyExistsException _ -> "there is a file of that name";
            case NoSuchFileException _ -> "it does not exist";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
