package tv.exstream.live;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.MediaId;

/// One address at which a live source may be received: its own, or one of a live source that takes over for it. Immutable.
///
/// @param item whose address it is
/// @param source what is said of that one, whose account, headers and labels go for the address
/// @param number of the address among those of that one, from 0
public record Candidate(MediaId item, LiveSource source, int number) {
    /// All addresses of several sources, in order.
    public static List<Candidate> of(List<LiveSources.Entry> sources) {
        List<Candidate> all = new ArrayList<>();
        for (LiveSources.Entry each : sources) {
            for (int n = 0; n < each.source().addresses().size(); n++) {
                all.add(new Candidate(each.id(), each.source(), n));
            }
        }
        return List.copyOf(all);
    }

    public SourceAddress address() {
        return source.addresses().get(number);
    }

    /// Whose limits count.
    public String provider() {
        return source.provider(address());
    }
}
