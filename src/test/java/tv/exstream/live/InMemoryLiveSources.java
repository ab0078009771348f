package tv.exstream.live;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.source.SourceId;

/// Live sources in memory, beside media items.
public final class InMemoryLiveSources implements LiveSources {
    private final MediaItems media;
    private final Map<MediaId, LiveSource> sources = new TreeMap<>();
    private final Map<MediaId, Path> paths = new TreeMap<>();
    private final Map<SourceId, Map<String, MediaId>> brought = new TreeMap<>();
    private final Map<MediaId, List<MediaId>> alternatives = new TreeMap<>();
    private int number;

    public InMemoryLiveSources(MediaItems media) {
        this.media = media;
    }

    @Override
    public synchronized Entry add(LiveSource source) {
        number++;
        Path path = LiveMedia.path(number);
        MediaId id = media.upsert(List.of(LiveMedia.found(path, source))).getFirst().id();
        sources.put(id, source);
        paths.put(id, path);
        return new Entry(id, source);
    }

    @Override
    public synchronized boolean arrange(MediaId id, List<MediaId> others) {
        boolean isThere = sources.containsKey(id);
        if (isThere) {
            alternatives.put(id, List.copyOf(others));
        }
        return isThere;
    }

    @Override
    public synchronized boolean change(MediaId id, LiveSource source) {
        if (!sources.containsKey(id)) {
            return false;
        }
        sources.put(id, source);
        media.upsert(List.of(LiveMedia.found(paths.get(id), source)));
        return true;
    }

    @Override
    public synchronized boolean remove(MediaId id) {
        if (sources.remove(id) == null) {
            return false;
        }
        forget(id);
        media.markGone(List.of(paths.get(id)), Instant.EPOCH);
        return true;
    }

    private void forget(MediaId id) {
        alternatives.remove(id);
        alternatives.replaceAll(
                (_, others) -> others.stream().filter(each -> !each.equals(id)).toList());
    }

    @Override
    public synchronized List<MediaId> replace(SourceId owner, List<Brought> wanted) {
        Map<String, MediaId> before = brought.computeIfAbsent(owner, _ -> new TreeMap<>());
        List<MediaId> changes = new ArrayList<>();
        Map<String, MediaId> after = new TreeMap<>();
        for (Brought each : wanted) {
            MediaId known = before.remove(each.key());
            if (known != null && sources.get(known).equals(each.source())) {
                after.put(each.key(), known);
                continue;
            }
            Path path = LiveMedia.path(owner, each.key());
            MediaId id =
                    media.upsert(List.of(LiveMedia.found(path, each.source()))).getFirst().id();
            sources.put(id, each.source());
            paths.put(id, path);
            after.put(each.key(), id);
            changes.add(id);
        }
        before.values().forEach(gone -> changes.add(gone));
        for (MediaId gone : before.values()) {
            sources.remove(gone);
            media.markGone(List.of(paths.get(gone)), Instant.EPOCH);
        }
        brought.put(owner, after);
        return changes;
    }

    @Override
    public synchronized Optional<Entry> entry(MediaId id) {
        return Optional.ofNullable(sources.get(id)).map(source -> entry(id, source));
    }

    @Override
    public synchronized List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        sources.forEach((id, source) -> all.add(entry(id, source)));
        return all;
    }

    private Entry entry(MediaId id, LiveSource source) {
        return new Entry(id, source, owner(id), alternatives.getOrDefault(id, List.of()));
    }

    private Optional<SourceId> owner(MediaId id) {
        return brought.entrySet().stream()
                .filter(each -> each.getValue().containsValue(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
