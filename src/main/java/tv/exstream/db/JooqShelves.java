package tv.exstream.db;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Shelves;
import tv.exstream.collection.query.Sort;
import tv.exstream.collection.query.Today;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Outline;

/// Orders and groups are read once for each version of the media, and kept: they take longer than any query.
public final class JooqShelves implements Shelves {
    private final Database database;
    private final MediaItems items;

    private final Map<Sort, ItemOrder> orders = new ConcurrentHashMap<>();
    private final Map<Field, ItemGroups> groups = new ConcurrentHashMap<>();
    private final FoundSets found = new FoundSets();

    public JooqShelves(Database database) {
        this.database = database;
        this.items = new JooqMediaItems(database);
    }

    @Override
    public Stretch stretch(Query query, Today today, Wanted wanted) {
        long version = items.version();
        ItemOrder order = order(wanted.sort(), version);
        BitSet all = found(query, today, version);
        int place =
                switch (wanted.from()) {
                    case From.Place(int items) -> items;
                    case From.Behind(MediaId item, int otherwise) ->
                            order.behind(all, item, otherwise);
                };
        List<MediaId> ids = order.some(all, new Page(place, wanted.most()));
        Map<MediaId, Outline> outlines = items.outlines(ids);
        return new Stretch(
                all.cardinality(),
                place,
                ids.stream().map(outlines::get).filter(Objects::nonNull).toList());
    }

    @Override
    public List<Group> groups(Query query, Today today, Field field) {
        long version = items.version();
        return groups(field, version).of(found(query, today, version));
    }

    /// Parts that all have to fit are asked one by one and remembered so: a page asks what somebody looks for together with one kind of media
    /// after another.
    private BitSet found(Query query, Today today, long version) {
        return query instanceof Query.And(List<Query> parts)
                ? together(parts, today, version)
                : single(query, today, version);
    }

    private BitSet together(List<Query> parts, Today today, long version) {
        BitSet left = (BitSet) order(Sort.BY_TITLE, version).all().clone();
        for (Query part : parts) {
            if (left.isEmpty()) {
                return left;
            }
            left.and(found(part, today, version));
        }
        return left;
    }

    private BitSet single(Query query, Today today, long version) {
        var asked = new FoundSets.Asked(query, today, version);
        return found.of(asked, () -> ask(query, today, order(Sort.BY_TITLE, version)));
    }

    private BitSet ask(Query query, Today today, ItemOrder order) {
        return database.read(sql -> new IdSets(sql, today, order.all()).of(query));
    }

    /// Threads that meet here read it each for itself, with the same result.
    private ItemOrder order(Sort sort, long version) {
        ItemOrder known = orders.getOrDefault(sort, ItemOrder.NONE);
        if (known.isOf(version)) {
            return known;
        }
        ItemOrder read = database.read(sql -> ItemOrder.read(sql, sort, version));
        orders.put(sort, read);
        return read;
    }

    private ItemGroups groups(Field field, long version) {
        ItemGroups known = groups.get(field.kept());
        if (known != null && known.isOf(version)) {
            return known;
        }
        ItemGroups read = database.read(sql -> ItemGroups.read(sql, field, version));
        groups.put(field.kept(), read);
        return read;
    }
}
