package tv.exstream.web.iptv;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.time.TimeRange;

/// The written programmes of channels, one fragment each, as long as nothing that they depend on changes. Thread-safe.
///
/// Documents ask for all channels in the same order, so to forget the least recently used would forget each just before it is asked
/// for: what does not fit is not kept instead.
final class Fragments {
    private final long budget;
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by the lock.
    private final Map<ChannelId, Kept> kept = new HashMap<>();
    private long used;

    /// All that the programmes of a channel depend on.
    ///
    /// @param reader what decides, besides the timeline and the items, what is written
    record Stamp(Channel channel, TimeRange range, long timeline, long items, String reader) {}

    private record Kept(Stamp stamp, Fragment fragment) {}

    /// @param budget bytes that all fragments may have together
    Fragments(long budget) {
        this.budget = budget;
    }

    Optional<Fragment> find(Stamp stamp) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.get(stamp.channel().id()))
                    .filter(known -> known.stamp().equals(stamp))
                    .map(Kept::fragment);
        } finally {
            lock.unlock();
        }
    }

    /// Keeps it instead of the channel's former one, if there is room.
    void keep(Stamp stamp, Fragment fragment) {
        lock.lock();
        try {
            forget(stamp.channel().id());
            if (used + fragment.size() <= budget) {
                kept.put(stamp.channel().id(), new Kept(stamp, fragment));
                used += fragment.size();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Forgets all other channels.
    void retain(Collection<ChannelId> channels) {
        lock.lock();
        try {
            kept.keySet().stream()
                    .filter(id -> !channels.contains(id))
                    .toList()
                    .forEach(this::forget);
        } finally {
            lock.unlock();
        }
    }

    /// Bytes of all fragments together.
    long used() {
        lock.lock();
        try {
            return used;
        } finally {
            lock.unlock();
        }
    }

    private void forget(ChannelId channel) {
        Kept before = kept.remove(channel);
        used -= before == null ? 0 : before.fragment().size();
    }
}
