package tv.exstream.tuner;

import java.nio.ByteBuffer;
import java.util.List;
import tv.exstream.lan.Inquiry;

/// Looks for HDHomeRun tuners of the network, as their clients do. Our own device is left out unless it is looked for. Thread-safe.
public final class TunerSearch {
    private final DeviceId own;
    private final Inquiry inquiry;

    TunerSearch(DeviceId own, Inquiry inquiry) {
        this.own = own;
        this.inquiry = inquiry;
    }

    /// Takes two seconds. Answers what was found, by id; each once.
    public List<FoundTuner> search() {
        return everything().stream().filter(each -> !isOwn(each)).toList();
    }

    /// The same with our own device, where a question to everybody reaches it.
    List<FoundTuner> everything() {
        return inquiry.ask(question(), FoundTuner::read, FoundTuner::id);
    }

    boolean isOwn(FoundTuner found) {
        return found.id().equals(own.toString());
    }

    private static byte[] question() {
        ByteBuffer packet = DiscoverRequest.anyTuner().encode();
        byte[] question = new byte[packet.remaining()];
        packet.get(question);
        return question;
    }
}
