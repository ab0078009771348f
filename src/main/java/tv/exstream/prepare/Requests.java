package tv.exstream.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was asked for and is made by nobody yet. Guarded by the lock of its queue; bounded.
final class Requests {
    /// Arbitrary: far more than there are channels to be watched at once.
    private static final int MOST = 2_000;

    private final Map<Waiting.Name, Waiting> waiting = new HashMap<>();

    /// Takes a request, or notes that it was repeated. Answers whether it is a new one.
    boolean ask(Waiting asked) {
        Waiting before = waiting.get(asked.name());
        boolean isNew = before == null && waiting.size() < MOST;
        if (before != null) {
            waiting.put(asked.name(), before.again(asked.need(), asked.askedNanos()));
        } else if (isNew) {
            waiting.put(asked.name(), asked);
        }
        return isNew;
    }

    /// Takes it out. Answers whether it was there.
    boolean remove(Waiting request) {
        return waiting.remove(request.name()) != null;
    }

    void dropStale(long now) {
        waiting.values().removeIf(each -> each.isStale(now));
    }

    void clear() {
        waiting.clear();
    }

    int count() {
        return waiting.size();
    }

    /// In no order.
    List<Waiting> all() {
        return List.copyOf(waiting.values());
    }
}
