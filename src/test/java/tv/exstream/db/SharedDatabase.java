package tv.exstream.db;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jooq.Named;
import org.jooq.Table;
import tv.exstream.db.tables.DefaultSchema;
import tv.exstream.db.tables.Tables;

/// One PostgreSQL database for many tests, one after another: it is emptied in a few milliseconds, and a new one takes hundreds.
final class SharedDatabase {
    private static final Database OPEN =
            Database.open(EmbeddedServer.migratedDatabase(), EmbeddedServer.KEY);

    /// Those of SQLite's index of words are not there.
    private static final List<Table<?>> TABLES =
            DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                    .filter(table -> !table.equals(Tables.WORD))
                    .toList();

    private static final String EMPTY =
            "SET session_replication_role = replica;"
                    + TABLES.stream().map(SharedDatabase::emptied).collect(joining())
                    + "SET session_replication_role = DEFAULT";

    private SharedDatabase() {}

    /// The database as a new one would be.
    static Database emptied() {
        int _ = OPEN.write(sql -> sql.execute(EMPTY));
        return OPEN;
    }

    private static String emptied(Table<?> table) {
        String rows = "DELETE FROM %s;".formatted(table.getName());
        return table.getIdentity() == null
                ? rows
                : rows + restarted(table, table.getIdentity().getField());
    }

    private static String restarted(Table<?> table, Named key) {
        return "SELECT setval(pg_get_serial_sequence('%s', '%s'), 1, false);"
                .formatted(table.getName(), key.getName());
    }
}
