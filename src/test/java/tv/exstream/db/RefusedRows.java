package tv.exstream.db;

import org.jooq.impl.DSL;

/// A table of a SQLite file that takes no more than so many rows, as one that is broken. Until it is closed.
public final class RefusedRows implements AutoCloseable {
    private final Database database;

    private RefusedRows(Database database) {
        this.database = database;
    }

    /// @param free how many rows it takes beside those that it has
    public static RefusedRows beyond(int free, String table, Database database) {
        int _ =
                database.write(
                        sql ->
                                sql.execute(
                                        "CREATE TRIGGER refused BEFORE INSERT ON %s WHEN (SELECT COUNT(*) FROM %s) >= %d BEGIN SELECT RAISE(ABORT, 'refused'); END"
                                                .formatted(
                                                        table,
                                                        table,
                                                        sql.fetchCount(DSL.table(table)) + free)));
        return new RefusedRows(database);
    }

    @Override
    public void close() {
        int _ = database.write(sql -> sql.execute("DROP TRIGGER refused"));
    }
}
