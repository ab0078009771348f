package tv.exstream.schedule.cursor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Outline;

/// Content as tests say it: ids are given in order, names are looked up again for strips.
public final class Content {
    public static final CollectionId COLLECTION = new CollectionId(1);

    private final List<Outline> items = new ArrayList<>();
    private final List<Outline> former = new ArrayList<>();

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
        items.add(item.withId(items.size() + former.size() + 1L).outline());
        return this;
    }

    public Content lose(String name) {
        Outline lost =
                items.stream().filter(item -> item.title().name().equals(name)).findAny().get();
        items.remove(lost);
        former.add(lost);
        return this;
    }

    public List<Outline> items() {
        return List.copyOf(items);
    }

    public ContentSnapshot snapshot() {
        return new ContentSnapshot(
                1,
                Map.of(new Selection.Collection(COLLECTION), Pool.of(items())),
                former.stream().collect(Collectors.toMap(Outline::id, item -> item)));
    }

    public String name(MediaId id) {
        return java.util.stream.Stream.concat(items.stream(), former.stream())
                .filter(item -> item.id().equals(id))
                .map(item -> item.title().name())
                .findAny()
                .orElse("?" + id);
    }
}
