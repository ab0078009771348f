package tv.exstream.channelfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;

/// Goes through what a file has of a kind so that what others name comes before these, else in the order of the file. What is there twice,
/// and what names what names it in turn, is wrong. Owned by one thread.
final class NamedFirst<T> {
    private final Flaws flaws;
    private final Function<T, String> name;
    private final Map<String, Wish<T>> byName = new LinkedHashMap<>();

    /// @param name by which others name it, folded
    NamedFirst(Flaws flaws, Function<T, String> name, List<Wish<T>> wishes) {
        this.flaws = flaws;
        this.name = name;
        wishes.forEach(this::add);
    }

    private void add(Wish<T> wish) {
        Wish<T> before = byName.putIfAbsent(name.apply(wish.text()), wish);
        if (before != null) {
            flaws.add(wish.place() + ".name", Complaint.of(Demand.IN_FILE_ALSO, before.place()));
        }
    }

    /// The names in the file.
    Set<String> names() {
        return byName.keySet();
    }

    /// One that is not done yet.
    ///
    /// @param before what has to be done first, of what is not done yet
    private record Left<T>(Wish<T> wish, Set<String> before) {}

    /// @param needed the names of what must be there before it, of those in the file
    /// @param work may be refused
    void each(Function<T, Collection<String>> needed, Consumer<Wish<T>> work) {
        Map<String, Left<T>> left = new LinkedHashMap<>();
        Map<String, List<String>> users = new HashMap<>();
        byName.forEach(
                (each, wish) -> {
                    Set<String> before = new HashSet<>(needed.apply(wish.text()));
                    before.retainAll(byName.keySet());
                    left.put(each, new Left<>(wish, before));
                    before.forEach(
                            used -> users.computeIfAbsent(used, _ -> new ArrayList<>()).add(each));
                });
        walk(left, users, work);
        // within a circle, or waiting for one
        left.values().forEach(each -> refuse(each.wish()));
    }

    private void walk(
            Map<String, Left<T>> left, Map<String, List<String>> users, Consumer<Wish<T>> work) {
        Deque<Wish<T>> ready = new ArrayDeque<>();
        left.values().stream()
                .filter(each -> each.before().isEmpty())
                .forEach(each -> ready.add(each.wish()));
        while (!ready.isEmpty()) {
            Wish<T> wish = ready.removeFirst();
            String done = name.apply(wish.text());
            left.remove(done);
            flaws.tried(wish.place(), () -> work.accept(wish));
            for (String user : users.getOrDefault(done, List.of())) {
                Left<T> waiting = left.get(user);
                if (waiting != null
                        && waiting.before().remove(done)
                        && waiting.before().isEmpty()) {
                    ready.add(waiting.wish());
                }
            }
        }
    }

    private void refuse(Wish<T> wish) {
        flaws.add(wish.place(), Complaint.of(Demand.NAMED_IN_TURN, name.apply(wish.text())));
    }
}
