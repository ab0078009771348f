package tv.exstream.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectWhereStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/// The columns of a table that are sealed.
///
/// @param digest of what is in the first of them; empty where none is kept
record SealedColumns<R extends Record>(
        Table<R> table, List<TableField<R, String>> columns, Optional<TableField<R, Long>> digest) {
    SealedColumns {
        columns = List.copyOf(columns);
    }

    /// Seals what is not sealed, by the order of the key.
    void seal(Database database) {
        Optional<Record> last = Optional.empty();
        do {
            Optional<Record> after = last;
            last = database.write(sql -> sealSome(sql, after, database.sealed()));
        } while (last.isPresent());
    }

    /// Seals the portion after a row; answers the last row of it, empty when there was none.
    private Optional<Record> sealSome(DSLContext sql, Optional<Record> after, SealedText sealed) {
        Result<Record> rows = portion(sql, after);
        List<Query> changes =
                rows.stream().filter(this::isPlain).map(row -> change(sql, row, sealed)).toList();
        if (!changes.isEmpty()) {
            int[] _ = sql.batch(changes).execute();
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    private Result<Record> portion(DSLContext sql, Optional<Record> after) {
        SelectWhereStep<Record> all = sql.select(table.fields()).from(table);
        return after.map(row -> all.where(DSL.row(key()).gt(DSL.row(values(row)))))
                .map(rest -> rest.orderBy(key()).limit(Portions.LARGEST).fetch())
                .orElseGet(() -> all.orderBy(key()).limit(Portions.LARGEST).fetch());
    }

    private List<? extends Field<?>> key() {
        return Objects.requireNonNull(table.getPrimaryKey(), "each of them has one").getFields();
    }

    private List<Object> values(Record row) {
        List<Object> values = new ArrayList<>();
        key().forEach(field -> values.add(row.get(field)));
        return values;
    }

    private boolean isPlain(Record row) {
        return columns.stream().map(row::get).anyMatch(SealedColumns::isPlain);
    }

    private static boolean isPlain(String stored) {
        return !stored.isEmpty() && !SealedText.isSealed(stored);
    }

    private Query change(DSLContext sql, Record row, SealedText sealed) {
        Record next = sql.newRecord(table.fields());
        next.reset();
        for (TableField<R, String> column : columns) {
            String stored = row.get(column);
            if (isPlain(stored)) {
                next.set(column, sealed.write(column, stored));
            }
        }
        if (isPlain(row.get(columns.getFirst()))) {
            digest.ifPresent(number -> next.set(number, sealed.digest(row.get(number))));
        }
        return sql.update(table).set(next).where(DSL.row(key()).eq(DSL.row(values(row))));
    }
}
