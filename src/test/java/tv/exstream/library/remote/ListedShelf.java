package tv.exstream.library.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tv.exstream.media.Fingerprint;

/// A shelf that lists what was put onto it.
public final class ListedShelf implements Shelf {
    private final Map<String, Fingerprint> known = new HashMap<>();
    private final List<RemoteItem> put = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private int expected;
    private int listed;
    private String mark = "";

    /// In the order they came.
    public List<RemoteItem> put() {
        return put;
    }

    public List<String> kept() {
        return kept;
    }

    public List<String> skipped() {
        return skipped;
    }

    public List<String> doubts() {
        return doubts;
    }

    public int expected() {
        return expected;
    }

    public int listed() {
        return listed;
    }

    /// One that is read again, when all of this is known.
    public ListedShelf next() {
        var next = new ListedShelf();
        next.known.putAll(known);
        put.forEach(item -> next.known.put(item.key(), item.fingerprint()));
        next.mark = mark;
        return next;
    }

    @Override
    public void expect(int total) {
        expected = total;
    }

    @Override
    public void listed(int count) {
        listed = count;
    }

    @Override
    public Optional<Fingerprint> known(String key) {
        return Optional.ofNullable(known.get(key));
    }

    @Override
    public List<String> known(Predicate<Fingerprint> which) {
        return known.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
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
    }

    @Override
    public void put(RemoteItem item) {
        put.add(item);
    }

    @Override
    public void skip(String what, String reason) {
        skipped.add(what);
    }

    @Override
    public void doubt(String reason) {
        doubts.add(reason);
    }

    @Override
    public void keepOthers() {
        kept.addAll(known.keySet());
    }

    @Override
    public void gone(String key) {
        known.remove(key);
    }

    @Override
    public void mark(String text) {
        mark = text;
    }

    @Override
    public void unmark() {
        mark = "";
    }

    @Override
    public String mark() {
        return mark;
    }
}
