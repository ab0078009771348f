package tv.exstream.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.collection.CollectionId;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Outline;

/// Content as tests say it: ids are given in order, names are looked up again for strips.
final class Content {
    static final CollectionId COLLECTION = new CollectionId(1);

    private final List<Outline> items = new ArrayList<>();
    private final List<Outline> former = new ArrayList<>();

    static Content of(MediaItemBuilder... items) {
        Content content = new Content();
        for (MediaItemBuilder item : items) {
            content.add(item);
        }
        return content;
    }

    /// `count` items named a1, a2... of `length` each.
    static Content items(int count, Duration length) {
        Content content = new Content();
        for (int i = 1; i <= count; i++) {
            content.add(MediaItemBuilder.item("a" + i).lasting(length));
        }
        return content;
    }

    Content add(MediaItemBuilder item) {
        items.add(item.withId(items.size() + former.size() + 1L).outline());
        return this;
    }

    Content lose(String name) {
        Outline lost =
                items.stream().filter(item -> item.title().name().equals(name)).findAny().get();
        items.remove(lost);
        former.add(lost);
        return this;
    }

    List<Outline> items() {
        return List.copyOf(items);
    }

    ContentSnapshot snapshot() {
        return new ContentSnapshot(
                1,
                Map.of(COLLECTION, items()),
                former.stream().collect(Collectors.toMap(Outline::id, item -> item)));
    }

    String name(MediaId id) {
        return java.util.stream.Stream.concat(items.stream(), former.stream())
                .filter(item -> item.id().equals(id))
                .map(item -> item.title().name())
                .findAny()
                .orElse("?" + id);
    }
}
