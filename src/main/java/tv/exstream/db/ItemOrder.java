package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Sort;
import tv.exstream.media.MediaId;

/// All present items in an order, at one version of them: four bytes for each. Immutable.
final class ItemOrder {
    /// That of no version.
    static final ItemOrder NONE = new ItemOrder(-1, new int[0]);

    private static final String BY_TITLE = "sort_title, media_id";

    private final long version;
    private final int[] ids;

    private ItemOrder(long version, int[] ids) {
        this.version = version;
        this.ids = ids;
    }

    static ItemOrder read(DSLContext sql, Sort sort, long version) {
        IntStream.Builder ids = IntStream.builder();
        sql.select(IdList.joined(sql, "media_id", "order by " + columns(sort)))
                .from(MEDIA_SEARCH)
                .fetchOptional(0, String.class)
                .ifPresent(joined -> IdList.forEach(joined, ids::add));
        return new ItemOrder(version, ids.build().toArray());
    }

    private static String columns(Sort sort) {
        return switch (sort.by()) {
            case TITLE -> sort.way() == Sort.Way.UP ? BY_TITLE : "sort_title desc, media_id desc";
            case ADDED -> measured("added_at", sort);
            case YEAR -> measured("year", sort);
            case RELEASED -> measured("released", sort);
            case LENGTH -> measured("duration_ms", sort);
            case RATING -> measured("star_rating", sort);
            case EPISODE ->
                    "%s, %s, %s"
                            .formatted(number("season", sort), number("episode", sort), BY_TITLE);
        };
    }

    private static String measured(String column, Sort sort) {
        return number(column, sort) + ", " + BY_TITLE;
    }

    /// What is not known is the least number there is: on the way down it comes last by itself.
    private static String number(String column, Sort sort) {
        String known = sort.way() == Sort.Way.UP ? column + " < -4611686018427387904, " : "";
        return known + way(column, sort);
    }

    private static String way(String column, Sort sort) {
        return sort.way() == Sort.Way.UP ? column : column + " desc";
    }

    boolean isOf(long other) {
        return version == other;
    }

    BitSet all() {
        BitSet all = new BitSet();
        IntStream.of(ids).forEach(all::set);
        return all;
    }

    /// Some of the items in a set, in this order.
    List<MediaId> some(BitSet set, Page page) {
        return IntStream.of(ids)
                .filter(set::get)
                .skip(page.offset())
                .limit(page.most())
                .mapToObj(MediaId::new)
                .toList();
    }

    /// How many of a set come before an item of it and with it.
    ///
    /// @param otherwise what is answered when the set does not have the item
    int behind(BitSet set, MediaId item, int otherwise) {
        if (item.value() > Integer.MAX_VALUE || !set.get((int) item.value())) {
            return otherwise;
        }
        int passed = 0;
        for (int id : ids) {
            passed += set.get(id) ? 1 : 0;
            if (id == item.value()) {
                return passed;
            }
        }
        return otherwise;
    }
}
