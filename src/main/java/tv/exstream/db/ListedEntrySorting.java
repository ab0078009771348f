package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LISTED_ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import tv.exstream.iptv.EntryOrder;

/// The orders of entries in their table. Immutable.
final class ListedEntrySorting {
    /// As the source lists them.
    static final ListedEntrySorting LISTED = new ListedEntrySorting(EntryOrder.LISTED);

    private final List<Step<?>> steps = new ArrayList<>();

    /// Two entries may have the same place in the list, since what a doubted reading did not list keeps its own.
    ListedEntrySorting(EntryOrder order) {
        order.steps().forEach(each -> steps.add(new Step<>(field(each.field()), each.down())));
        steps.add(new Step<>(LISTED_ENTRY.POSITION, false));
        steps.add(new Step<>(LISTED_ENTRY.ENTRY_KEY, false));
    }

    private record Step<T>(Field<T> field, boolean down) {
        SortField<T> sorted() {
            return down ? field.desc() : field.asc();
        }

        Condition same(Record last) {
            return field.eq(last.get(field));
        }

        Condition notBefore(Record last) {
            T value = last.get(field);
            return down ? field.le(value) : field.ge(value);
        }

        Condition further(Record last) {
            T value = last.get(field);
            return down ? field.lt(value) : field.gt(value);
        }
    }

    private static Field<String> field(EntryOrder.Field field) {
        return switch (field) {
            case NAME -> DSL.lower(LISTED_ENTRY.SHOWN_NAME);
            case GROUP -> DSL.lower(LISTED_ENTRY.SHOWN_GROUP);
        };
    }

    /// By which an entry stands in the order.
    List<Field<?>> fields() {
        return steps.stream().<Field<?>>map(Step::field).toList();
    }

    List<SortField<?>> all() {
        return steps.stream().<SortField<?>>map(Step::sorted).toList();
    }

    /// What comes behind an entry.
    ///
    /// @param last with all [#fields]
    Condition behind(Record last) {
        Condition same = DSL.noCondition();
        Condition further = DSL.falseCondition();
        for (Step<?> step : steps) {
            further = further.or(same.and(step.further(last)));
            same = same.and(step.same(last));
        }
        // A range of its own is looked up in an index where there is one.
        return steps.getFirst().notBefore(last).and(further);
    }
}
