package tv.exstream.outbound;

import java.io.IOException;
import java.io.Serial;

/// Nothing came. The message is for a person and has no secrets.
public final class OutboundException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public OutboundException(Failure failure) {
        super(failure.reason());
        this.failure = failure;
    }

    static OutboundException unusable(String reason) {
        return new OutboundException(new Failure.Unusable(reason));
    }

    public Failure failure() {
        return failure;
    }
}
