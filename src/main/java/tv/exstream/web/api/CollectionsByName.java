package tv.exstream.web.api;

import java.util.Comparator;
import java.util.List;
import tv.exstream.collection.MediaCollection;

/// Collections in the order in which people look for them. A name may be that of several but for its case.
///
/// @param all in that order
record CollectionsByName(List<MediaCollection> all) implements ListPart.Listed<MediaCollection> {
    static final Comparator<MediaCollection> ORDER =
            Comparator.comparing(MediaCollection::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparingLong(collection -> collection.id().value());

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
        long id = last.number(1);
        return all.stream().filter(each -> isBehind(each, name, id)).limit(most).toList();
    }

    private static boolean isBehind(MediaCollection collection, String name, long id) {
        int order = collection.name().compareToIgnoreCase(name);
        return order > 0 || (order == 0 && collection.id().value() > id);
    }

    @Override
    public List<String> keys(MediaCollection collection) {
        return List.of(collection.name(), Long.toString(collection.id().value()));
    }
}
