package tv.exstream.channelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tv.exstream.channelfile.Imported.Entry;
import tv.exstream.channelfile.Imported.Outcome;
import tv.exstream.collection.CollectionChanged;
import tv.exstream.collection.CollectionEdits;
import tv.exstream.collection.MediaCollection;
import tv.exstream.json.Exchange;
import tv.exstream.json.StrictJson;

/// Makes and changes the collections of a file: new ones that others name before these. Owned by one thread.
final class CollectionImport {
    private static final String KIND = "collection";

    private final Course course;
    private final Exchange exchange;
    private final NamedCollections collections;
    private final CollectionEdits edits;

    CollectionImport(Course course, Exchange exchange) {
        this.course = course;
        this.exchange = exchange;
        collections = course.names().collections();
        edits = new CollectionEdits(course.stored().drawn().collections());
    }

    void run(List<Wish<CollectionText>> wishes) {
        var order =
                new NamedFirst<>(
                        course.flaws(), text -> NamedCollections.folded(text.name()), wishes);
        Set<String> fresh =
                order.names().stream()
                        .filter(name -> collections.find(name).isEmpty())
                        .collect(Collectors.toSet());
        order.each(text -> named(text).stream().filter(fresh::contains).toList(), this::put);
    }

    private static List<String> named(CollectionText text) {
        List<String> named = new ArrayList<>();
        var _ = new Exchange(new Collecting(named)).ofContent(text.content(), "");
        return named.stream().map(NamedCollections::folded).toList();
    }

    private void put(Wish<CollectionText> wish) {
        String place = wish.place() + ".content";
        Optional<JsonNode> content = exchange.ofContent(wish.text().content(), place);
        if (content.isEmpty()) {
            return;
        }
        var made = StrictJson.read(content.get().toString(), MediaCollection.Content.class);
        String name = wish.text().name();
        Optional<MediaCollection> present = collections.find(name);
        if (present.isEmpty()) {
            MediaCollection added = edits.add(name, made);
            collections.put(added);
            course.tell(new CollectionChanged(added.id()));
            course.note(new Entry(KIND, name, name, Outcome.MADE, List.of()));
        } else if (present.get().content().equals(made)) {
            course.note(new Entry(KIND, name, name, Outcome.LEFT, List.of()));
        } else {
            MediaCollection changed =
                    new MediaCollection(present.get().id(), present.get().name(), made);
            edits.update(changed);
            collections.put(changed);
            course.tell(new CollectionChanged(changed.id()));
            course.note(new Entry(KIND, name, name, Outcome.CHANGED, List.of("content")));
        }
    }
}
