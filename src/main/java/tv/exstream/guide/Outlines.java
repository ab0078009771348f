package tv.exstream.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Metadata;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.recent.RecentMap;

/// What airings show, asked for many at once and remembered as long as no item changes, because the same items air again and again,
/// on all channels. Thread-safe.
final class Outlines {
    /// Some 20 MB when every item has a plot of some hundred letters and a dozen names; arbitrary.
    private static final int MOST_REMEMBERED = 10_000;

    private final MediaItems items;
    private final GuideRules rules;
    private final long version;
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by the lock.
    private final Map<MediaId, Optional<Listed>> known = new RecentMap<>(MOST_REMEMBERED);

    /// @param version of the items when this was made
    Outlines(MediaItems items, GuideRules rules, long version) {
        this.items = items;
        this.rules = rules;
        this.version = version;
    }

    /// The version of the items that is known here.
    long version() {
        return version;
    }

    GuideRules rules() {
        return rules;
    }

    /// Makes [#of] cheap for these airings, of which there are fewer than are remembered.
    void load(List<Airing> airings) {
        Set<MediaId> missing = missing(airings);
        if (!missing.isEmpty()) {
            read(missing).forEach(this::remember);
        }
    }

    private Optional<Listed> one(MediaId id) {
        Map<MediaId, Optional<Listed>> read = read(Set.of(id));
        read.forEach(this::remember);
        return read.getOrDefault(id, Optional.empty());
    }

    /// Items that do not exist are known by that.
    private Map<MediaId, Optional<Listed>> read(Set<MediaId> ids) {
        Map<MediaId, MediaItem> found = items.findAll(ids);
        Map<MediaId, Metadata> metadata = items.metadata(found.keySet());
        return ids.stream()
                .collect(
                        Collectors.toMap(
                                id -> id,
                                id ->
                                        Optional.ofNullable(found.get(id))
                                                .map(
                                                        item ->
                                                                listed(
                                                                        item,
                                                                        metadata.getOrDefault(
                                                                                id,
                                                                                Metadata.NONE)))));
    }

    private Listed listed(MediaItem item, Metadata metadata) {
        Outline outline = item.outline();
        return new Listed(outline, Details.of(item, metadata, rules), rules.titles().of(outline));
    }

    Optional<Listed> of(Airing airing) {
        MediaId id = airing.media();
        return known(id).orElseGet(() -> one(id));
    }

    private Set<MediaId> missing(List<Airing> airings) {
        lock.lock();
        try {
            return airings.stream()
                    .map(Airing::media)
                    .filter(id -> known.get(id) == null)
                    .collect(Collectors.toSet());
        } finally {
            lock.unlock();
        }
    }

    private Optional<Optional<Listed>> known(MediaId id) {
        lock.lock();
        try {
            return Optional.ofNullable(known.get(id));
        } finally {
            lock.unlock();
        }
    }

    private void remember(MediaId id, Optional<Listed> listed) {
        lock.lock();
        try {
            known.put(id, listed);
        } finally {
            lock.unlock();
        }
    }
}
