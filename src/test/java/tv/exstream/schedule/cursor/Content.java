package tv.exstream.schedule.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Pool.Arrangement;
import tv.exstream.collection.Selection;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;

/// Content as tests say it: ids are given in order, names are looked up again for strips.
public final class Content {
    public static final CollectionId COLLECTION = new CollectionId(1);

    private final List<Outline> items = new ArrayList<>();
    private final List<Outline> former = new ArrayList<>();
    private final Map<Selection, List<String>> others = new HashMap<>();
    private Arrangement arrangement = new Arrangement.Loose();

    public static Content of(MediaItemBuilder... items) {
        Content content = new Content();
        for (MediaItemBuilder item : items) {
            content.add(item);
        }
        return content;
    }

    /// `count` items named a1, a2... of `length` each.
    public static Content items(int count, Duration length) {
        Content content = new Content();
        for (int i = 1; i <= count; i++) {
            content.add(MediaItemBuilder.item("a" + i).lasting(length));
        }
        return content;
    }

    public Content add(MediaItemBuilder item) {
        return add(item, Facts.NONE);
    }

    public Content add(MediaItemBuilder item, Facts facts) {
        Outline plain = item.withId(items.size() + former.size() + 1L).outline();
        items.add(
                new Outline(
                        plain.id(),
                        plain.kind(),
                        plain.title(),
                        plain.path(),
                        plain.duration(),
                        facts,
                        plain.chapters()));
        return this;
    }

    /// @param day such as `2024-01-31`
    public static Facts released(String day) {
        return new Facts(LocalDate.parse(day), "", "", 0, "");
    }

    public Content lose(String name) {
        Outline lost = item(name);
        items.remove(lost);
        former.add(lost);
        return this;
    }

    /// Another collection that holds only these.
    public Content collection(long id, String... names) {
        others.put(new Selection.Collection(new CollectionId(id)), List.of(names));
        return this;
    }

    public Content arranged(Arrangement how) {
        arrangement = how;
        return this;
    }

    public Outline item(String name) {
        return items.stream().filter(item -> item.title().name().equals(name)).findAny().get();
    }

    public List<Outline> items() {
        return List.copyOf(items);
    }

    public ContentSnapshot snapshot() {
        Map<Selection, Pool> pools = new HashMap<>();
        pools.put(new Selection.Collection(COLLECTION), new Pool(items, arrangement));
        others.forEach((selection, names) -> pools.put(selection, Pool.of(named(names))));
        return new ContentSnapshot(
                1, pools, former.stream().collect(Collectors.toMap(Outline::id, item -> item)));
    }

    private List<Outline> named(List<String> names) {
        return items.stream().filter(item -> names.contains(item.title().name())).toList();
    }

    /// A way through all of it, about which there is nothing to warn of.
    Cursor cursor(Ordering ordering, long seed) {
        return cursor(new Source.Pooled(new Selection.Collection(COLLECTION), ordering), seed);
    }

    Cursor cursor(PlaybackOrder order, long seed) {
        return cursor(Ordering.of(order), seed);
    }

    Cursor cursor(Source source, long seed) {
        List<Remark> warnings = new ArrayList<>();
        Optional<Cursor> cursor = Cursor.open(source, snapshot(), seed, warnings::add);
        assertThat(warnings).isEmpty();
        return cursor.orElseThrow();
    }

    public String name(MediaId id) {
        return Stream.concat(items.stream(), former.stream())
                .filter(item -> item.id().equals(id))
                .map(item -> item.title().name())
                .findAny()
                .orElse("?" + id);
    }
}
