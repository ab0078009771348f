package tv.exstream.channelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tv.exstream.channelfile.Imported.Entry;
import tv.exstream.channelfile.Imported.Outcome;
import tv.exstream.collection.CollectionChanged;
import tv.exstream.collection.CollectionEdits;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollections;
import tv.exstream.json.Exchange;
import tv.exstream.json.StrictJson;

/// Makes and changes the collections of a file: those first that others name. Owned by one thread.
final class CollectionImport {
    private static final String KIND = "collection";

    private final Course course;
    private final Exchange exchange;
    private final MediaCollections collections;
    private final CollectionEdits edits;

    CollectionImport(Course course, Exchange exchange) {
        this.course = course;
        this.exchange = exchange;
        collections = course.stored().drawn().collections();
        edits = new CollectionEdits(collections);
    }

    void run(List<Wish<CollectionText>> wishes) {
        List<Wish<CollectionText>> left = new ArrayList<>(wishes);
        while (!left.isEmpty()) {
            Set<String> waiting =
                    left.stream()
                            .map(wish -> folded(wish.text().name()))
                            .collect(Collectors.toSet());
            List<Wish<CollectionText>> ready =
                    left.stream().filter(wish -> !names(wish, waiting)).toList();
            // Those that name each other are tried too, so that they are refused with their places.
            List<Wish<CollectionText>> now = ready.isEmpty() ? List.copyOf(left) : ready;
            now.forEach(wish -> course.tried(wish.place(), () -> put(wish)));
            left.removeAll(now);
        }
    }

    /// Whether it draws from one that is still to be made.
    private boolean names(Wish<CollectionText> wish, Set<String> waiting) {
        List<String> named = new ArrayList<>();
        var _ = new Exchange(new Collecting(named)).ofContent(wish.text().content(), "");
        return named.stream()
                .map(CollectionImport::folded)
                .anyMatch(name -> waiting.contains(name) && collections.named(name).isEmpty());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void put(Wish<CollectionText> wish) {
        String place = wish.place() + ".content";
        Optional<JsonNode> content = exchange.ofContent(wish.text().content(), place);
        if (content.isEmpty()) {
            return;
        }
        var made = StrictJson.read(content.get().toString(), MediaCollection.Content.class);
        String name = wish.text().name();
        Optional<MediaCollection> present = collections.named(name);
        if (present.isEmpty()) {
            course.tell(new CollectionChanged(edits.add(name, made).id()));
            course.note(new Entry(KIND, name, name, Outcome.MADE, List.of()));
        } else if (present.get().content().equals(made)) {
            course.note(new Entry(KIND, name, name, Outcome.LEFT, List.of()));
        } else {
            MediaCollection changed =
                    new MediaCollection(present.get().id(), present.get().name(), made);
            edits.update(changed);
            course.tell(new CollectionChanged(changed.id()));
            course.note(new Entry(KIND, name, name, Outcome.CHANGED, List.of("content")));
        }
    }
}
