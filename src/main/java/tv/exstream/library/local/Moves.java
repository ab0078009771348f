package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.library.Fingerprints;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItems.Relocation;
import tv.exstream.process.PatientCalls;

/// Tells which new files are old ones at another path: those with the size and the digest of an item whose file is no longer where
/// it was. Owned by one thread.
final class Moves {
    private final PatientCalls calls;
    private final MediaItems items;

    /// Where the files of these sizes have been; each is taken once.
    private final Map<Long, Map<Path, Fingerprint>> missing = new HashMap<>();

    Moves(PatientCalls calls, MediaItems items) {
        this.calls = calls;
        this.items = items;
    }

    /// @param files new ones
    /// @param gone what this scan misses, besides what earlier ones did
    List<Relocation> among(Collection<FoundFile> files, Map<Path, Fingerprint> gone)
            throws InterruptedException {
        if (files.isEmpty()) {
            return List.of();
        }
        Set<Long> sizes = files.stream().map(FoundFile::size).collect(Collectors.toSet());
        items.goneOfSizes(sizes).forEach(this::miss);
        gone.forEach(this::miss);
        // One that is back where it was has not moved.
        files.forEach(file -> ofSize(file.size()).remove(file.path()));
        List<Relocation> moved = new ArrayList<>();
        for (FoundFile file : files) {
            origin(file)
                    .ifPresent(
                            from -> moved.add(new Relocation(from, file.path(), file.modified())));
        }
        return moved;
    }

    private void miss(Path path, Fingerprint fingerprint) {
        missing.computeIfAbsent(fingerprint.size(), _ -> new HashMap<>()).put(path, fingerprint);
    }

    private Map<Path, Fingerprint> ofSize(long size) {
        return missing.getOrDefault(size, new HashMap<>());
    }

    private Optional<Path> origin(FoundFile file) throws InterruptedException {
        Map<Path, Fingerprint> candidates = ofSize(file.size());
        if (candidates.isEmpty() || file.size() == 0) {
            return Optional.empty();
        }
        String digest = digest(file.path());
        Set<Path> same = new HashSet<>();
        candidates.forEach(
                (path, known) -> {
                    if (known.digest().equals(digest)) {
                        same.add(path);
                    }
                });
        // Of several equal ones, the one of the same name.
        Optional<Path> origin =
                same.stream()
                        .sorted()
                        .filter(path -> path.endsWith(file.path().getFileName()))
                        .findFirst()
                        .or(() -> same.stream().sorted().findFirst());
        origin.ifPresent(candidates::remove);
        return origin;
    }

    /// Empty, which no digest is, when the file cannot be read: then looking into it tells why.
    private String digest(Path file) throws InterruptedException {
        try {
            return calls.make(_ -> Fingerprints.of(file)).digest();
        } catch (IOException e) {
            return "";
        }
    }
}
