package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import tv.exstream.db.tables.DefaultSchema;
import tv.exstream.db.tables.Tables;

/// What the migrations make of both databases is the same.
class SchemasTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /// PostgreSQL was not there before.
    private static final int BASELINE = 10;

    @Test
    void afterTheBaselineEveryScriptHasItsLikeForTheOtherDatabase() throws IOException {
        assertThat(versions("postgresql")).isEqualTo(versions("sqlite")).contains(BASELINE);
    }

    /// jOOQ's tables are made from SQLite's.
    @Test
    void tablesAndColumnsAreTheSame() throws SQLException {
        Set<String> ours =
                DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .filter(table -> !table.equals(Tables.WORD))
                        .flatMap(Table::fieldStream)
                        .map(SchemasTest::column)
                        .collect(Collectors.toCollection(TreeSet::new));

        try (Connection postgres = EmbeddedServer.connect(EmbeddedServer.migratedDatabase())) {
            assertThat(columns(postgres)).isEqualTo(ours);
        }
    }

    @Test
    void textsAreComparedByTheirBytesAsInSqlite() {
        String others =
                """
                SELECT coalesce(string_agg(table_name || '.' || column_name, ', '), 'none')
                FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
                    AND data_type LIKE 'character%' AND collation_name IS DISTINCT FROM 'C'
                """;

        String database = EmbeddedServer.nameOf(EmbeddedServer.migratedDatabase());

        assertThat(EmbeddedServer.ask(database, others)).isEqualTo("none");
    }

    private static Set<Integer> versions(String kind) throws IOException {
        try (Stream<Path> scripts = Files.list(MIGRATIONS.resolve(kind))) {
            return scripts.map(script -> script.getFileName().toString())
                    .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .filter(version -> version >= BASELINE)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Such as `channel.name String`.
    private static String column(Field<?> field) {
        return "%s.%s %s"
                .formatted(
                        field.getQualifiedName().qualifier().last(),
                        field.getName(),
                        field.getType().getSimpleName());
    }

    private static Set<String> columns(Connection postgres) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (ResultSet rows = postgres.getMetaData().getColumns(null, "public", "%", "%")) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                if (!table.equals("flyway_schema_history")) {
                    String type = type(rows.getInt("DATA_TYPE"));
                    columns.add("%s.%s %s".formatted(table, rows.getString("COLUMN_NAME"), type));
                }
            }
        }
        return columns;
    }

    private static String type(int type) {
        return switch (type) {
            case Types.INTEGER -> "Integer";
            case Types.BIGINT -> "Long";
            case Types.BOOLEAN, Types.BIT -> "Boolean";
            case Types.VARCHAR -> "String";
            case Types.BINARY -> "byte[]";
            default -> "type " + type;
        };
    }
}
