package tv.exstream.db;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.media.MediaId;

/// What a query finds, as a set of ids. Owned by one thread.
///
/// Each clause is asked by itself and the answers are joined here: to join them, SQLite would look up every row of one answer in
/// the other. The ids are handed over as one text, which takes a third of the time of as many rows.
final class IdSets {
    /// SQLite takes at most 500 selects in one.
    private static final int MOST_TOGETHER = 100;

    /// So many clauses of columns without an index take as long as reading all rows a few times.
    private static final int FEW = 4;

    private final DSLContext sql;
    private final QueryConditions conditions;

    /// The ids of all present items.
    private final BitSet all;

    IdSets(DSLContext sql, Today today, BitSet all) {
        this.sql = sql;
        this.conditions = new QueryConditions(sql.family(), today);
        this.all = all;
    }

    /// All are of present items.
    BitSet of(Query query) {
        BitSet found = found(query);
        found.and(all);
        return found;
    }

    /// May have ids of items that are not present.
    private BitSet found(Query query) {
        if (QueryConditions.isOfColumns(query) && !isOfFew(query)) {
            return read(List.of(conditions.ids(query)));
        }
        return switch (query) {
            case Query.And(List<Query> parts) -> both(parts);
            case Query.Or(List<Query> parts) -> either(parts);
            case Query.Not(Query part) -> without(everything(), List.of(part));
            case Query.Match clause -> read(List.of(conditions.ids(clause)));
            case Query.Ids(Set<MediaId> ids) -> set(ids);
            case Query.Smart smart -> throw QueryConditions.named(smart.name());
        };
    }

    /// Each of a few is found by its own index before all rows are read.
    private static boolean isOfFew(Query query) {
        return query instanceof Query.Or(List<Query> parts) && parts.size() <= FEW;
    }

    private BitSet everything() {
        return (BitSet) all.clone();
    }

    /// What only asks columns is asked in one go, if anything is left then; what is excluded is taken away at the end, all together.
    private BitSet both(List<Query> parts) {
        List<Query> columns = new ArrayList<>();
        List<Query> excluded = new ArrayList<>();
        BitSet found = everything();
        for (Query part : parts) {
            if (QueryConditions.isOfColumns(part)) {
                columns.add(part);
            } else if (part instanceof Query.Not(Query inner)) {
                excluded.add(inner);
            } else if (!found.isEmpty()) {
                found.and(found(part));
            }
        }
        if (!found.isEmpty() && !columns.isEmpty()) {
            found.and(found(Query.and(columns)));
        }
        return found.isEmpty() ? found : without(found, excluded);
    }

    private BitSet without(BitSet from, List<Query> excluded) {
        from.andNot(either(excluded));
        return from;
    }

    /// Clauses side by side are asked together.
    private BitSet either(List<Query> parts) {
        BitSet found = new BitSet();
        List<Select<Record1<Integer>>> clauses = new ArrayList<>();
        for (Query part : parts) {
            if (part instanceof Query.Match || QueryConditions.isOfColumns(part)) {
                clauses.add(conditions.ids(part));
            } else {
                found.or(found(part));
            }
        }
        for (List<Select<Record1<Integer>>> some : portions(clauses)) {
            found.or(read(some));
        }
        return found;
    }

    private static <T> List<List<T>> portions(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_TOGETHER) {
            portions.add(all.subList(from, Math.min(from + MOST_TOGETHER, all.size())));
        }
        return portions;
    }

    private BitSet read(List<Select<Record1<Integer>>> clauses) {
        Select<Record1<Integer>> together = clauses.stream().reduce(Select::unionAll).orElseThrow();
        BitSet found = new BitSet();
        sql.resultQuery(
                        "with found (id) as ({0}) select {1} from found",
                        together, IdList.joined(sql, "id", ""))
                .fetchOptional(0, String.class)
                .ifPresent(ids -> IdList.forEach(ids, found::set));
        return found;
    }

    private static BitSet set(Set<MediaId> ids) {
        BitSet set = new BitSet();
        ids.forEach(id -> set.set(Math.toIntExact(id.value())));
        return set;
    }
}
