package tv.exstream.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The states of a build, with a journal of every change, so that what was only tried is taken back and what was done can be
/// undone later. Owned by one thread.
final class Memory {
    private static final State NOTHING = new State.Nothing();

    private final Map<String, State> states;
    private final List<Change> journal = new ArrayList<>();

    private record Change(String name, State before) {}

    Memory(Anchor anchor) {
        states = new HashMap<>(anchor.memory());
        anchor.sinceLastAiring()
                .memory()
                .forEach((name, before) -> journal.add(new Change(name, before)));
    }

    @Nullable State get(String name) {
        return states.get(name);
    }

    void put(String name, State state) {
        State before = states.put(name, state);
        if (!state.equals(before)) {
            journal.add(new Change(name, before == null ? NOTHING : before));
        }
    }

    /// A moment that can be gone back to until the next [#seal].
    int mark() {
        return journal.size();
    }

    void backTo(int mark) {
        while (journal.size() > mark) {
            Change change = journal.removeLast();
            if (change.before() instanceof State.Nothing) {
                states.remove(change.name());
            } else {
                states.put(change.name(), change.before());
            }
        }
    }

    /// What every state that has changed since the last call was before.
    Map<String, State> seal() {
        Map<String, State> before = changes();
        journal.clear();
        return before;
    }

    Map<String, State> changes() {
        Map<String, State> before = new HashMap<>();
        journal.forEach(change -> before.putIfAbsent(change.name(), change.before()));
        return before;
    }

    Map<String, State> states() {
        return states;
    }
}
