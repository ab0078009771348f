package tv.exstream.library.remote;

import java.io.IOException;

/// A file of a source is not to be had.
final class RemoteRefusal extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    /// @param status of HTTP
    RemoteRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
