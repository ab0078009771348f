package tv.exstream.library.youtube;

import java.io.IOException;
import java.io.Serial;

/// YouTube did not give what was asked for. The message is for a person.
final class YtDlpException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final YtDlpFailure failure;

    YtDlpException(YtDlpFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    YtDlpException(YtDlpFailure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    YtDlpFailure failure() {
        return failure;
    }
}
