package tv.exstream.relay;

import java.io.IOException;
import java.io.Serial;
import tv.exstream.live.Fault;

/// A live source gives nothing of use any more.
final class FaultException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final transient Fault fault;

    FaultException(Fault fault) {
        super(fault.reason());
        this.fault = fault;
    }

    FaultException(Fault fault, Throwable cause) {
        super(fault.reason(), cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
