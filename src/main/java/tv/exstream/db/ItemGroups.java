package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_SEARCH;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.TableField;
import tv.exstream.collection.query.Extent;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Shelves.Group;
import tv.exstream.db.tables.tables.records.MediaSearchRecord;
import tv.exstream.media.MediaId;

/// All present items by what they have in one field, at one version of them. Immutable.
///
/// To count what a query finds by value takes about a millisecond here, where the database would take a hundred times that.
final class ItemGroups {
    private final long version;
    private final List<Named> groups;

    /// The items with one value.
    private static final class Named {
        private final String text;
        private final int[] ids;

        /// @param ids by number
        Named(String text, int[] ids) {
            this.text = text;
            this.ids = ids;
        }

        /// A loop over numbers: a page goes through all items for each of its lists of choices, and as a stream that was half of what it did
        /// before it was written (JFR, 100,000 items).
        void add(BitSet set, List<Group> found) {
            int first = 0;
            int count = 0;
            for (int id : ids) {
                if (set.get(id)) {
                    first = count == 0 ? id : first;
                    count++;
                }
            }
            if (count > 0) {
                found.add(new Group(text, count, new MediaId(first)));
            }
        }
    }

    private ItemGroups(long version, List<Named> groups) {
        this.version = version;
        this.groups = List.copyOf(groups);
    }

    /// @throws IllegalArgumentException of a field that has no values of its own
    static ItemGroups read(DSLContext sql, Field field, long version) {
        Field kept = field.kept();
        if (SearchColumns.isAttribute(kept)) {
            return new ItemGroups(version, attributes(sql, kept));
        }
        if (SearchColumns.TEXTS.containsKey(kept)) {
            return new ItemGroups(version, texts(sql, SearchColumns.text(kept).orElseThrow()));
        }
        TableField<MediaSearchRecord, Long> column = SearchColumns.NUMBERS.get(kept);
        if (column == null) {
            throw new IllegalArgumentException("field must have values of its own: " + field);
        }
        return new ItemGroups(version, numbers(sql, column));
    }

    private static List<Named> attributes(DSLContext sql, Field field) {
        return sql.select(ATTRIBUTE.VALUE, IdList.joined(sql, "media_attribute.media_id", ""))
                .from(ATTRIBUTE)
                .join(MEDIA_ATTRIBUTE)
                .on(MEDIA_ATTRIBUTE.ATTRIBUTE_ID.eq(ATTRIBUTE.ID))
                .where(ATTRIBUTE.FIELD.eq(field.name()))
                .groupBy(ATTRIBUTE.ID, ATTRIBUTE.FOLDED, ATTRIBUTE.VALUE)
                .orderBy(ATTRIBUTE.FOLDED, ATTRIBUTE.VALUE)
                .fetch(ItemGroups::named);
    }

    private static List<Named> texts(DSLContext sql, TableField<MediaSearchRecord, String> column) {
        return sql.select(column, IdList.joined(sql, "media_id", ""))
                .from(MEDIA_SEARCH)
                .where(column.ne(""))
                .groupBy(column)
                .orderBy(column)
                .fetch(ItemGroups::named);
    }

    private static List<Named> numbers(DSLContext sql, TableField<MediaSearchRecord, Long> column) {
        return sql.select(column.cast(String.class), IdList.joined(sql, "media_id", ""))
                .from(MEDIA_SEARCH)
                .where(column.ne(Extent.UNKNOWN))
                .groupBy(column)
                .orderBy(column)
                .fetch(ItemGroups::named);
    }

    private static Named named(Record2<String, String> row) {
        IntStream.Builder ids = IntStream.builder();
        IdList.forEach(Objects.requireNonNull(row.value2()), ids::add);
        return new Named(
                Objects.requireNonNull(row.value1()).strip(), ids.build().sorted().toArray());
    }

    boolean isOf(long other) {
        return version == other;
    }

    /// Those that have something of a set.
    List<Group> of(BitSet set) {
        List<Group> found = new ArrayList<>();
        groups.forEach(group -> group.add(set, found));
        return List.copyOf(found);
    }
}
