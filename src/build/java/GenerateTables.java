import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Generates the jOOQ tables from the migrations: a throw-away SQLite file is migrated by Flyway and then read back.
/// Arguments: the folder of the migrations and the folder to generate into. Does nothing when the result is newer.
public final class GenerateTables {
    private GenerateTables() {}

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Path stamp = output.resolve(".generated");
        if (Files.exists(stamp)
                && newest(migrations).compareTo(Files.getLastModifiedTime(stamp)) < 0) {
            return;
        }
        Path database = Files.createTempFile("exstreamtv-tables", ".db");
        try {
            String url = "jdbc:sqlite:" + database;
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, output));
            Files.writeString(stamp, "");
        } finally {
            Files.delete(database);
        }
    }

    private static FileTime newest(Path migrations) throws IOException {
        try (Stream<Path> files = Files.list(migrations)) {
            FileTime newest = FileTime.fromMillis(0);
            for (Path file : files.toList()) {
                FileTime modified = Files.getLastModifiedTime(file);
                newest = modified.compareTo(newest) > 0 ? modified : newest;
            }
            return newest;
        }
    }

    private static Configuration configuration(String url, Path output) {
        return new Configuration()
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(
                        new Generator()
                                .withDatabase(
                                        new Database()
                                                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                                .withExcludes(
                                                        "flyway_schema_history|sqlite_.*|.*_words.*"))
                                .withGenerate(new Generate().withJavadoc(false).withComments(false))
                                .withTarget(
                                        new Target()
                                                .withPackageName("tv.exstream.db.tables")
                                                .withDirectory(output.toString())));
    }
}
