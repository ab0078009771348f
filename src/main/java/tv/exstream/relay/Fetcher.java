package tv.exstream.relay;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tv.exstream.live.Fault;
import tv.exstream.live.RequestHeaders;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Question;

/// Fetches from providers; why nothing comes is a fault of the source. Thread-safe.
///
/// @param headers what is told with each question
record Fetcher(Outbound outbound, RequestHeaders headers) {
    private static final int NO_CONTENT = 204;

    Fetcher(Outbound outbound) {
        this(outbound, RequestHeaders.NONE);
    }

    /// The same, telling this with each question.
    Fetcher telling(RequestHeaders other) {
        return new Fetcher(outbound, other);
    }

    /// Opens a stream. Whoever gets it closes it.
    ///
    /// @throws FaultException when the answer is not the stream
    Found<InputStream> open(Question question) throws IOException, InterruptedException {
        try {
            Found<InputStream> found = outbound.open(told(question));
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
            return withContent(outbound.fetch(told(question), most));
        } catch (OutboundException e) {
            throw fault(e);
        }
    }

    private Question told(Question question) {
        Question told = question;
        for (var header : headers.values().entrySet()) {
            told = told.with(header.getKey(), header.getValue());
        }
        return told;
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
