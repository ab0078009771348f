package tv.exstream.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaItems.Relocation;

/// Files of sources that are forgotten when the test ends. Thread-safe.
public final class InMemoryRemoteFiles implements RemoteFiles {
    private final MediaItems media;
    private final Map<RemotePath, Holding> holdings = new HashMap<>();

    public InMemoryRemoteFiles(MediaItems media) {
        this.media = media;
    }

    @Override
    public synchronized Optional<RemoteFile> find(RemotePath path) {
        return Optional.ofNullable(holdings.get(path)).map(Holding::file);
    }

    @Override
    public synchronized Optional<RemotePath> remote(Path local) {
        return holdings.entrySet().stream()
                .filter(each -> path(each.getValue()).equals(local))
                .map(Map.Entry::getKey)
                .min(
                        Comparator.comparing((RemotePath path) -> path.source().value())
                                .thenComparing(RemotePath::key));
    }

    @Override
    public synchronized Optional<MediaFile> media(RemotePath path) {
        return Optional.ofNullable(holdings.get(path)).map(each -> each.media().file());
    }

    @Override
    public synchronized Map<String, Fingerprint> known(SourceId source) {
        Map<String, Fingerprint> known = new HashMap<>();
        holdings.forEach(
                (path, holding) -> {
                    if (path.source().equals(source)) {
                        known.put(path.key(), holding.version());
                    }
                });
        return known;
    }

    @Override
    public synchronized Map<String, Path> missed(SourceId source) {
        Map<String, Path> missed = new HashMap<>();
        holdings.forEach(
                (path, holding) -> {
                    if (path.source().equals(source)) {
                        holding.missed().ifPresent(place -> missed.put(path.key(), place));
                    }
                });
        return missed;
    }

    @Override
    public synchronized void put(List<Holding> some) {
        Map<RemotePath, Path> before = new HashMap<>();
        for (Holding holding : some) {
            Holding known = holdings.put(holding.file().path(), holding);
            if (known != null && !path(known).equals(path(holding))) {
                before.put(holding.file().path(), path(known));
            }
        }
        some.forEach(
                holding ->
                        Optional.ofNullable(before.get(holding.file().path()))
                                .ifPresent(from -> move(from, holding)));
        media.upsert(some.stream().map(Holding::media).toList());
    }

    private void move(Path from, Holding holding) {
        boolean held = holdings.values().stream().anyMatch(each -> path(each).equals(from));
        Instant modified = holding.media().file().fingerprint().modified();
        if (!held
                && media.relocate(List.of(new Relocation(from, path(holding), modified)))
                        .isEmpty()) {
            media.markGone(List.of(from), holding.media().seen());
        }
    }

    @Override
    public synchronized void describe(List<Described> some) {
        for (Described each : some) {
            Holding known = holdings.get(each.path());
            if (known != null) {
                Found before = known.media();
                var after =
                        new Found(
                                each.kind(),
                                each.title(),
                                before.file(),
                                each.metadata(),
                                before.seen());
                holdings.put(
                        each.path(),
                        new Holding(known.file(), known.version(), after, known.missed()));
                var _ = media.upsert(List.of(after));
            }
        }
    }

    @Override
    public synchronized void shelve(SourceId source, String library) {
        List<Described> all =
                holdings.values().stream()
                        .filter(each -> each.file().path().source().equals(source))
                        .map(each -> shelved(each, library))
                        .toList();
        describe(all);
    }

    private static Described shelved(Holding holding, String library) {
        Found media = holding.media();
        return new Described(
                holding.file().path(),
                media.kind(),
                media.title(),
                media.metadata().with(Facet.LIBRARY, List.of(library)));
    }

    @Override
    public synchronized void remove(SourceId source, Collection<String> keys, Instant since) {
        for (String key : keys) {
            Holding before = holdings.remove(new RemotePath(source, key));
            if (before != null
                    && holdings.values().stream().noneMatch(a -> path(a).equals(path(before)))) {
                media.markGone(List.of(path(before)), since);
            }
        }
    }

    private static Path path(Holding holding) {
        return holding.media().file().path();
    }
}
