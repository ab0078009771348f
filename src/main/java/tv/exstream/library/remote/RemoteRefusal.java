package tv.exstream.library.remote;

import java.io.IOException;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;

/// A file of a source is not to be had.
final class RemoteRefusal extends IOException {
    private static final long serialVersionUID = 1;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int NO_SUCH_RANGE = 416;
    private static final int BAD_GATEWAY = 502;

    private final int status;

    /// @param status of HTTP
    RemoteRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /// A source did not answer as it should.
    static RemoteRefusal of(OutboundException e) {
        return new RemoteRefusal(status(e.failure()), e.failure().reason());
    }

    private static int status(Failure failure) {
        return switch (failure) {
            case Failure.Refused(int status, _) when status == GONE -> NOT_FOUND;
            case Failure.Refused(int status, _)
                    when status == NOT_FOUND || status == NO_SUCH_RANGE ->
                    status;
            case Failure.Refused _,
                    Failure.Unreachable _,
                    Failure.Unusable _,
                    Failure.TooLong _,
                    Failure.TooSlow _ ->
                    BAD_GATEWAY;
        };
    }

    int status() {
        return status;
    }
}
