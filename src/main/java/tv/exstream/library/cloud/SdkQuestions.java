package tv.exstream.library.cloud;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Reach;

/// What SDKs of services ask, asked with our own client. Thread-safe.
///
/// @param reach of where the service is: a person may have one in the house
record SdkQuestions(Outbound outbound, Reach reach) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// A page of two thousand files has one megabyte.
    private static final int MOST_BYTES = 16 << 20;

    /// What our own client says by itself.
    private static final Set<String> OURS =
            Set.of("host", "user-agent", "content-length", "content-type", "accept-encoding");

    Question to(URI address) {
        return Question.get(new Place(address, reach), PATIENCE);
    }

    /// The same with a header, unless it is one of our own.
    static Question telling(Question question, String name, String value) {
        return OURS.contains(name.toLowerCase(Locale.ROOT)) ? question : question.with(name, value);
    }

    /// Fetches the whole answer. SDKs know no interruption: the thread is interrupted again.
    Found<byte[]> fetch(Question question) throws IOException {
        try {
            return outbound.fetch(question, MOST_BYTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var interrupted = new InterruptedIOException("the question was called off");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /// What came of a failure of an SDK, if it was not that somebody stopped the reading.
    ///
    /// @param why for a person
    static IOException failed(String why, Exception e) throws InterruptedException {
        if (Thread.interrupted()) {
            var interrupted = new InterruptedException("the reading was stopped");
            interrupted.initCause(e);
            throw interrupted;
        }
        return new IOException(why, e);
    }
}
