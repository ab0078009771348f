package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Question;

/// Asks other servers for what the door hands out; what is not to be had is refused there. Thread-safe.
record DoorQuestions(Outbound outbound) {
    /// @throws RemoteRefusal when it is not to be had
    Found<InputStream> open(Question question, RequestedRange range)
            throws IOException, InterruptedException {
        return open(question.with("Range", range.header()));
    }

    /// @throws RemoteRefusal when it is not to be had
    Found<InputStream> open(Question question) throws IOException, InterruptedException {
        return asked(() -> outbound.open(question));
    }

    /// @param most bytes
    /// @throws RemoteRefusal when it is not to be had
    Found<byte[]> fetch(Question question, int most) throws IOException, InterruptedException {
        return asked(() -> outbound.fetch(question, most));
    }

    /// Somebody answers, or does not.
    private interface Asking<T> {
        T ask() throws IOException, InterruptedException;
    }

    private static <T> T asked(Asking<T> asking) throws IOException, InterruptedException {
        try {
            return asking.ask();
        } catch (OutboundException e) {
            throw RemoteRefusal.of(e);
        }
    }
}
