package tv.exstream.web.tls;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tv.exstream.remark.Remark;

/// How it stands with TLS. Immutable.
///
/// @param port that is open; empty when none is
/// @param ends when the certificate in use does
/// @param problem why what is configured is not what is in use
record TlsState(OptionalInt port, Optional<Instant> ends, Optional<Remark> problem) {
    static final TlsState OFF =
            new TlsState(OptionalInt.empty(), Optional.empty(), Optional.empty());

    TlsState with(Remark mistake) {
        return new TlsState(port, ends, Optional.of(mistake));
    }
}
