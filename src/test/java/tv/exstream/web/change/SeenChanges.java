package tv.exstream.web.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers every change that was asked for.
public final class SeenChanges implements Changes {
    private final List<Change> seen = new CopyOnWriteArrayList<>();

    @Override
    public void asked(Change change) {
        seen.add(change);
    }

    /// The last one of a path.
    public Change last(String path) {
        return seen.stream()
                .filter(change -> change.path().equals(path))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    public List<Change> all() {
        return List.copyOf(seen);
    }
}
