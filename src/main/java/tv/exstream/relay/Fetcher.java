package tv.exstream.relay;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tv.exstream.live.Fault;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Question;

/// Fetches from providers; why nothing comes is a fault of the source. Thread-safe.
record Fetcher(Outbound outbound) {
    private static final int NO_CONTENT = 204;

    /// Opens a stream. Whoever gets it closes it.
    ///
    /// @throws FaultException when the answer is not the stream
    Found<InputStream> open(Question question) throws IOException, InterruptedException {
        try {
            Found<InputStream> found = outbound.open(question);
            if (found.status() == NO_CONTENT) {
                found.body().close();
            }
            return withContent(found);
        } catch (OutboundException e) {
            throw fault(e);
        }
    }

    /// Fetches a file of at most `most` bytes.
    ///
    /// @throws FaultException when the answer is not the file, too long or too slow
    Found<byte[]> fetch(Question question, int most) throws IOException, InterruptedException {
        try {
            return withContent(outbound.fetch(question, most));
        } catch (OutboundException e) {
            throw fault(e);
        }
    }

    private static <T> Found<T> withContent(Found<T> found) throws FaultException {
        if (found.status() == NO_CONTENT) {
            throw new FaultException(new Fault.Refused(NO_CONTENT, Optional.empty()));
        }
        return found;
    }

    /// What a failure means for a live source.
    static FaultException fault(OutboundException exception) {
        return new FaultException(
                switch (exception.failure()) {
                    case Failure.Unreachable(String reason) -> new Fault.Unreachable(reason);
                    case Failure.Refused(int status, var after) -> new Fault.Refused(status, after);
                    case Failure.Unusable(String reason) -> new Fault.Unusable(reason);
                    case Failure.TooLong tooLong -> new Fault.Unusable(tooLong.reason());
                    case Failure.TooSlow tooSlow -> new Fault.Unreachable(tooSlow.reason());
                });
    }
}
