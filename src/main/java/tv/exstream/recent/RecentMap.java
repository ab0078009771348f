package tv.exstream.recent;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets what was used least recently once it has more than it may. Looking something up is a use. Owned by one thread; whoever
/// shares it guards it, for reading, too.
///
/// @param <K> what is remembered
/// @param <V> what is remembered of it
public final class RecentMap<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    public RecentMap(int most) {
        super(16, 0.75f, true);
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more: " + most);
        }
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
