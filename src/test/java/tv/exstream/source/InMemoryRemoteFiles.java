package tv.exstream.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItems.Found;

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
    public synchronized void put(List<Holding> some) {
        for (Holding holding : some) {
            Holding before = holdings.put(holding.file().path(), holding);
            if (before != null && !path(before).equals(path(holding))) {
                media.markGone(List.of(path(before)), holding.media().seen());
            }
        }
        media.upsert(some.stream().map(Holding::media).toList());
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
                holdings.put(each.path(), new Holding(known.file(), known.version(), after));
                var _ = media.upsert(List.of(after));
            }
        }
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
