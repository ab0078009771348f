package tv.exstream.outbound;

import java.io.IOException;
import java.io.Serial;
import tv.exstream.remark.KeptWord;

/// Nothing came. The message is for a person and has no secrets.
public final class OutboundException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public OutboundException(Failure failure) {
        super(failure.reason());
        this.failure = failure;
    }

    static OutboundException unusable(KeptWord reason, Object... values) {
        return new OutboundException(new Failure.Unusable(reason.said(values)));
    }

    public Failure failure() {
        return failure;
    }
}
