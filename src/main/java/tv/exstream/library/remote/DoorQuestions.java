package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.OutboundException;
import tv.exstream.outbound.Question;

/// Asks other servers for parts of files. Thread-safe.
record RangedQuestions(Outbound outbound) {
    /// @throws RemoteRefusal when it is not to be had
    Found<InputStream> ask(Question question, RequestedRange range)
            throws IOException, InterruptedException {
        try {
            return outbound.open(question.with("Range", range.header()));
        } catch (OutboundException e) {
            throw RemoteRefusal.of(e);
        }
    }
}
