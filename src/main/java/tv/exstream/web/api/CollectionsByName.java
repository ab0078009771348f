package tv.exstream.web.api;

import java.util.Comparator;
import java.util.List;
import tv.exstream.collection.MediaCollection;

/// Collections in the order in which people look for them. Their names are unique, whatever the case.
///
/// @param all in that order
record CollectionsByName(List<MediaCollection> all) implements ListPart.Listed<MediaCollection> {
    static final Comparator<MediaCollection> ORDER =
            Comparator.comparing(MediaCollection::name, String.CASE_INSENSITIVE_ORDER);

    CollectionsByName {
        all = List.copyOf(all);
    }

    @Override
    public String order() {
        return "collections by name";
    }

    @Override
    public List<MediaCollection> from(int offset, int most) {
        return all.stream().skip(offset).limit(most).toList();
    }

    @Override
    public List<MediaCollection> behind(Cursor last, int most) {
        String name = last.key(0, text -> text);
        return all.stream()
                .filter(each -> each.name().compareToIgnoreCase(name) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public List<String> keys(MediaCollection collection) {
        return List.of(collection.name());
    }
}
