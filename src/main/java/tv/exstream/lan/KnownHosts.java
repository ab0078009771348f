package tv.exstream.lan;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What names stand for, each asked once, since an answer may take seconds. Owned by one thread.
public final class KnownHosts {
    private final Map<String, List<InetAddress>> known = new HashMap<>();

    /// Empty for a name that stands for nothing now.
    List<InetAddress> of(String name) {
        return known.computeIfAbsent(name, KnownHosts::asked);
    }

    private static List<InetAddress> asked(String name) {
        try {
            return List.of(InetAddress.getAllByName(name));
        } catch (UnknownHostException _) {
            return List.of();
        }
    }
}
