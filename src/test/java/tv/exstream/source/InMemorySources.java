package tv.exstream.source;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Sources that are forgotten when the test ends. Thread-safe.
public final class InMemorySources implements Sources {
    private final Map<SourceId, Source> byId = new TreeMap<>();
    private final Map<SourceId, String> marks = new HashMap<>();
    private final Map<SourceId, Integer> wishes = new HashMap<>();
    private int last;

    @Override
    public synchronized Source add(SourceSettings settings) {
        requireFree(settings.name(), null);
        Source source = new Source(new SourceId(++last), settings);
        byId.put(source.id(), source);
        return source;
    }

    @Override
    public synchronized boolean change(SourceId id, SourceSettings settings) {
        requireFree(settings.name(), id);
        marks.remove(id);
        Source before = byId.replace(id, new Source(id, settings));
        if (before != null && settings.origin().isOtherThan(before.origin())) {
            want(id);
        }
        return before != null;
    }

    @Override
    public synchronized boolean remove(SourceId id, Instant since) {
        marks.remove(id);
        wishes.remove(id);
        return byId.remove(id) != null;
    }

    @Override
    public synchronized Optional<Source> find(SourceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<Source> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public synchronized String mark(SourceId id) {
        return marks.getOrDefault(id, "");
    }

    @Override
    public synchronized void setMark(SourceId id, String mark) {
        marks.put(id, mark);
    }

    @Override
    public synchronized void want(SourceId id) {
        wishes.merge(id, 1, Integer::sum);
    }

    @Override
    public synchronized int wish(SourceId id) {
        return wishes.getOrDefault(id, 0);
    }

    @Override
    public synchronized void settle(SourceId id, int wish) {
        wishes.remove(id, wish);
    }

    private void requireFree(String name, SourceId mine) {
        boolean taken =
                byId.values().stream()
                        .anyMatch(
                                other ->
                                        other.name().equalsIgnoreCase(name)
                                                && !other.id().equals(mine));
        if (taken) {
            throw new ProblemException(
                    Problem.SOURCE_NAME_TAKEN, "another source is called so: " + name);
        }
    }
}
