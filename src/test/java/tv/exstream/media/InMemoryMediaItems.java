package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.source.Pointer;
import tv.exstream.source.RemotePath;

/// Media items that are forgotten when the test ends, and their trash. Thread-safe.
public final class InMemoryMediaItems implements MediaItems, Trash {
    /// Music as it was known before anybody asked what is written in it.
    public final Set<Path> unread = new HashSet<>();

    private final Map<MediaId, MediaItem> byId = new TreeMap<>();
    private final Map<Path, MediaId> ids = new HashMap<>();
    private final Map<Path, MediaId> present = new HashMap<>();
    private final Map<MediaId, Metadata> metadata = new HashMap<>();
    private final Map<MediaId, Instant> added = new HashMap<>();
    private final Map<MediaId, List<Duration>> breaks = new HashMap<>();
    private final Map<MediaId, Instant> gone = new HashMap<>();
    private long version;
    private long latestId;
    private long measurements;

    /// The same as [#upsert] for one item, for short tests.
    public MediaItem add(MediaItemBuilder item) {
        return upsert(List.of(item.found())).getFirst();
    }

    @Override
    public synchronized Optional<MediaItem> find(MediaId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Map<MediaId, MediaItem> findAll(Collection<MediaId> wanted) {
        Map<MediaId, MediaItem> found = new HashMap<>();
        for (MediaId id : wanted) {
            find(id).ifPresent(item -> found.put(id, item));
        }
        return found;
    }

    @Override
    public synchronized List<MediaItem> under(Path folder) {
        return presentUnder(folder).toList();
    }

    @Override
    public synchronized List<Outline> outlinesUnder(Path folder) {
        return presentUnder(folder).map(this::outline).toList();
    }

    @Override
    public synchronized Map<MediaId, Outline> outlines(Collection<MediaId> wanted) {
        Map<MediaId, Outline> found = new HashMap<>();
        findAll(wanted).forEach((id, item) -> found.put(id, outline(item)));
        return found;
    }

    @Override
    public synchronized Map<MediaId, Metadata> metadata(Collection<MediaId> wanted) {
        Map<MediaId, Metadata> found = new HashMap<>();
        for (MediaId id : wanted) {
            if (metadata.containsKey(id)) {
                found.put(id, metadata.get(id));
            }
        }
        return found;
    }

    /// When a present or former item was seen first.
    public synchronized Instant added(MediaId id) {
        return added.get(id);
    }

    /// Every present item, by path.
    public synchronized List<MediaItem> all() {
        return under(Path.of("/"));
    }

    @Override
    public synchronized List<MediaItem> alike(MediaItem item) {
        Set<String> named = catalogued(item.id());
        return present.values().stream()
                .map(byId::get)
                .filter(other -> !other.id().equals(item.id()) && other.kind() == item.kind())
                .filter(
                        other ->
                                isNamedAlike(item, other)
                                        || !Collections.disjoint(named, catalogued(other.id())))
                .toList();
    }

    private static boolean isNamedAlike(MediaItem item, MediaItem other) {
        Title one = item.title();
        Title two = other.title();
        return Versions.isNamed(item)
                && (item.kind() == MediaKind.MOVIE
                        ? one.name().equals(two.name()) && one.year() == two.year()
                        : one.show().equals(two.show())
                                && one.season() == two.season()
                                && one.episode() == two.episode());
    }

    private Set<String> catalogued(MediaId id) {
        return present.containsValue(id)
                ? metadata.get(id).values(Facet.GUID).stream()
                        .filter(guid -> !guid.matches(".*:(?:tt)?0*"))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public synchronized int countUnder(Path folder) {
        return (int) presentUnder(folder).filter(item -> item.kind() != MediaKind.EXTRA).count();
    }

    @Override
    public synchronized Map<Path, Fingerprint> fingerprintsUnder(Path folder) {
        Map<Path, Fingerprint> found = new HashMap<>();
        presentUnder(folder)
                .forEach(item -> found.put(item.file().path(), item.file().fingerprint()));
        return found;
    }

    @Override
    public synchronized Set<Path> unreadUnder(Path folder) {
        Set<Path> under = fingerprintsUnder(folder).keySet();
        return under.stream().filter(unread::contains).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<MediaItem> upsert(List<Found> found) {
        found.forEach(one -> unread.remove(one.file().path()));
        return new ArrayList<>(found.stream().map(this::upsert).toList());
    }

    @Override
    public synchronized void markGone(Collection<Path> paths, Instant since) {
        for (Path path : paths) {
            MediaId id = present.remove(path);
            if (id != null) {
                gone.put(id, since);
                version++;
            }
        }
    }

    @Override
    public synchronized Set<Path> relocate(Collection<Relocation> moved) {
        Set<Path> relocated = new HashSet<>();
        for (Relocation one : moved) {
            MediaId id = ids.get(one.from());
            if (id != null && !ids.containsKey(one.to())) {
                ids.remove(one.from());
                present.remove(one.from());
                ids.put(one.to(), id);
                present.put(one.to(), id);
                gone.remove(id);
                byId.put(id, MediaItemBuilder.moved(byId.get(id), one));
                relocated.add(one.to());
                version++;
            }
        }
        return relocated;
    }

    @Override
    public synchronized Stretch list(GoneFilter wanted, int offset, int most) {
        List<Gone> all = sorted(wanted);
        return new Stretch(all.size(), all.stream().skip(offset).limit(most).toList());
    }

    private List<Gone> sorted(GoneFilter wanted) {
        return gone.entrySet().stream()
                .sorted(
                        Map.Entry.<MediaId, Instant>comparingByValue()
                                .thenComparing(entry -> entry.getKey().value())
                                .reversed())
                .map(entry -> gone(byId.get(entry.getKey()), entry.getValue()))
                .filter(each -> wanted.fits(each.kind(), each.title(), each.path()))
                .toList();
    }

    @Override
    public synchronized Stretch behind(GoneFilter wanted, Instant since, MediaId id, int most) {
        List<Gone> all = sorted(wanted);
        return new Stretch(
                all.size(),
                all.stream()
                        .filter(
                                each ->
                                        each.since().isBefore(since)
                                                || (each.since().equals(since)
                                                        && each.id().value() < id.value()))
                        .limit(most)
                        .toList());
    }

    private static Gone gone(MediaItem item, Instant since) {
        return new Gone(item.id(), item.kind(), item.title(), item.file().path(), since);
    }

    @Override
    public synchronized int count(GoneFilter wanted) {
        return sorted(wanted).size();
    }

    @Override
    public synchronized boolean has(GoneFilter wanted) {
        return !sorted(wanted).isEmpty();
    }

    @Override
    public synchronized List<Gone> among(Collection<MediaId> wanted) {
        return sorted(GoneFilter.ALL).stream().filter(each -> wanted.contains(each.id())).toList();
    }

    @Override
    public synchronized List<MediaId> forget(Collection<MediaId> wanted) {
        return wanted.stream().filter(this::forget).toList();
    }

    @Override
    public synchronized Map<Path, Fingerprint> goneOfSizes(Collection<Long> sizes) {
        return gone.keySet().stream()
                .map(id -> byId.get(id).file())
                .filter(file -> sizes.contains(file.fingerprint().size()))
                .collect(Collectors.toMap(MediaFile::path, MediaFile::fingerprint));
    }

    @Override
    public synchronized int forget(Instant before) {
        return forget(since -> since.isBefore(before) && since.isAfter(Instant.EPOCH));
    }

    @Override
    public synchronized int empty(GoneFilter wanted) {
        return forget(sorted(wanted).stream().map(Gone::id).toList()).size();
    }

    @Override
    public synchronized boolean forget(MediaId id) {
        if (gone.remove(id) == null) {
            return false;
        }
        ids.remove(byId.remove(id).file().path());
        metadata.remove(id);
        return true;
    }

    private int forget(Predicate<Instant> which) {
        List<MediaId> old =
                gone.entrySet().stream()
                        .filter(entry -> which.test(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        for (MediaId id : old) {
            gone.remove(id);
            ids.remove(byId.remove(id).file().path());
            metadata.remove(id);
        }
        return old.size();
    }

    @Override
    public synchronized List<MediaItem> unsearched(BreakSearch where, int most) {
        return present.values().stream()
                .filter(id -> !breaks.containsKey(id))
                .map(byId::get)
                .filter(InMemoryMediaItems::isFilm)
                .filter(
                        item ->
                                switch (where) {
                                    case OFF -> false;
                                    case UNCHAPTERED -> item.file().chapters().isEmpty();
                                    case ALL -> true;
                                })
                .sorted(Comparator.comparingLong(item -> item.id().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void setBreaks(MediaItem searched, List<Duration> offsets) {
        MediaItem known = byId.get(searched.id());
        if (known != null && known.file().fingerprint().equals(searched.file().fingerprint())) {
            breaks.put(searched.id(), List.copyOf(offsets));
            version += offsets.isEmpty() ? 0 : 1;
        }
    }

    @Override
    public synchronized List<MediaItem> unmeasured(int most) {
        return present.values().stream()
                .map(byId::get)
                .filter(item -> isFilm(item) && item.measurement().isEmpty())
                .filter(item -> RemotePath.of(item.file().path()).isEmpty())
                .sorted(Comparator.comparingLong(item -> item.id().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized int countUnmeasured(Set<Quantity> streams, BreakSearch breaks) {
        Set<MediaItem> found = new HashSet<>(unsearched(breaks, Integer.MAX_VALUE));
        found.addAll(streams.isEmpty() ? List.of() : unmeasured(Integer.MAX_VALUE));
        return found.size();
    }

    @Override
    public synchronized void setMeasurement(MediaItem measured, Measurement measurement) {
        MediaItem known = byId.get(measured.id());
        if (known != null && known.file().fingerprint().equals(measured.file().fingerprint())) {
            byId.put(known.id(), known.with(measurement));
            measurements++;
        }
    }

    @Override
    public synchronized long shownVersion() {
        return version + measurements;
    }

    private Outline outline(MediaItem item) {
        return MediaItemBuilder.interrupted(
                item.outline(), breaks.getOrDefault(item.id(), List.of()));
    }

    @Override
    public synchronized long version() {
        return version;
    }

    private MediaItem upsert(Found found) {
        Path path = found.file().path();
        MediaId id = ids.computeIfAbsent(path, added -> new MediaId(++latestId));
        Facts facts = found.metadata().facts();
        MediaItem item = new MediaItem(id, found.kind(), found.title(), found.file(), facts);
        added.putIfAbsent(id, found.seen());
        Metadata known = metadata.put(id, found.metadata());
        MediaItem before = byId.put(id, item);
        boolean sameFile =
                before != null && before.file().fingerprint().equals(item.file().fingerprint());
        if (sameFile) {
            before.measurement().ifPresent(kept -> byId.put(id, item.with(kept)));
        } else {
            breaks.remove(id);
        }
        gone.remove(id);
        boolean returned = present.put(path, id) == null;
        if (returned
                || !unmeasured(before).equals(Optional.of(item))
                || !found.metadata().equals(known)) {
            version++;
        }
        return item;
    }

    private static boolean isFilm(MediaItem item) {
        return item.kind() != MediaKind.LIVE
                && item.kind() != MediaKind.IMAGE
                && !Pointer.isNamed(item.file().path().toString());
    }

    private static Optional<MediaItem> unmeasured(MediaItem item) {
        return Optional.ofNullable(item).map(known -> known.shownAt(Instant.MIN));
    }

    private Stream<MediaItem> presentUnder(Path folder) {
        return present.entrySet().stream()
                .filter(entry -> isBelow(folder, entry.getKey()))
                .map(entry -> byId.get(entry.getValue()))
                .sorted(Comparator.comparing(item -> item.file().path()));
    }

    private static boolean isBelow(Path folder, Path path) {
        return path.startsWith(folder) && !path.equals(folder);
    }
}
