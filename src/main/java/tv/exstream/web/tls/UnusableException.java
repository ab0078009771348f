package tv.exstream.web.tls;

/// A certificate or key cannot be used; the message names the setting, what was wanted and what was found.
final class UnusableException extends Exception {
    UnusableException(String message) {
        super(message);
    }

    UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
