package tv.exstream.library.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import tv.exstream.media.Fingerprint;

/// A shelf that shows what was put on it. Owned by one thread.
public final class NotedShelf implements Shelf {
    public final Map<String, RemoteItem> items = new LinkedHashMap<>();
    public final Map<String, String> skipped = new HashMap<>();
    public final List<String> put = new ArrayList<>();
    public final List<String> kept = new ArrayList<>();
    public final TreeSet<String> gone = new TreeSet<>();
    public int expected;
    private boolean keepsOthers;
    private String mark = "";
    private String next = "";

    @Override
    public void expect(int total) {
        expected = total;
    }

    @Override
    public void listed(int count) {
        // servers have nothing but files
    }

    @Override
    public Optional<Fingerprint> known(String key) {
        return Optional.ofNullable(items.get(key)).map(RemoteItem::fingerprint);
    }

    @Override
    public List<String> known(Predicate<Fingerprint> which) {
        return items.entrySet().stream()
                .filter(each -> which.test(each.getValue().fingerprint()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void keep(String key) {
        kept.add(key);
    }

    @Override
    public void keep(RemoteItem item) {
        keep(item.key());
        items.put(item.key(), item);
    }

    @Override
    public void put(RemoteItem item) {
        put.add(item.key());
        items.put(item.key(), item);
    }

    @Override
    public void skip(String what, String reason) {
        skipped.put(what, reason);
    }

    @Override
    public void doubt(String reason) {
        // servers doubt nothing themselves
    }

    @Override
    public void keepOthers() {
        keepsOthers = true;
    }

    @Override
    public void gone(String key) {
        items.keySet().stream()
                .filter(each -> each.equals(key) || each.startsWith(key + "/"))
                .forEach(gone::add);
    }

    @Override
    public void mark(String text) {
        next = text;
    }

    @Override
    public void unmark() {
        mark = "";
    }

    @Override
    public String mark() {
        return mark;
    }

    /// The reading ended well.
    public void end() {
        if (!keepsOthers) {
            TreeSet<String> missing = new TreeSet<>(items.keySet());
            missing.removeAll(put);
            missing.removeAll(kept);
            gone.addAll(missing);
        }
        gone.forEach(items::remove);
        mark = next.isEmpty() ? mark : next;
    }

    /// Another reading begins.
    public void begin() {
        put.clear();
        kept.clear();
        skipped.clear();
        gone.clear();
        keepsOthers = false;
        next = "";
    }
}
