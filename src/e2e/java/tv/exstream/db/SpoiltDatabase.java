package tv.exstream.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Databases that the program cannot use.
public final class SpoiltDatabase {
    private static final String FILE = "exstreamtv.db";

    private SpoiltDatabase() {}

    /// Makes a data folder with a database that a later version of the program has changed.
    public static Path newer(Path data) throws IOException, SQLException {
        Files.createDirectories(data);
        Path file = data.resolve(FILE);
        Database.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '9999', 'future', type,"
                            + " 'V9999__future.sql', checksum, installed_by, installed_on, execution_time, success"
                            + " FROM flyway_schema_history WHERE version = '1'");
        }
        return data;
    }

    /// Makes a data folder in which something else lies in the place of the database.
    public static Path garbage(Path data) throws IOException {
        Files.createDirectories(data);
        Files.writeString(
                data.resolve(FILE),
                "This is my shopping list, and it is rather long.\n".repeat(200));
        return data;
    }
}
