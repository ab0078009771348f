package tv.exstream.tuner;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tv.exstream.lan.Inquiry;

/// Looks for HDHomeRun tuners of the network, as their clients do. Our own device is left out unless it is looked for. Thread-safe.
public final class TunerSearch {
    /// Arbitrary: nobody has more, and whoever answers more often means no good.
    private static final int MOST = 64;

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
        Map<String, FoundTuner> found = new TreeMap<>();
        inquiry.ask(
                question(),
                (answer, from) -> {
                    if (found.size() < MOST) {
                        FoundTuner.read(answer, from)
                                .ifPresent(each -> found.putIfAbsent(each.id(), each));
                    }
                });
        return List.copyOf(found.values());
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
