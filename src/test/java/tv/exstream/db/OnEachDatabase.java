package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs the tests of a class on every kind of database; each test finds it with the newest schema and empty.
@ParameterizedClass(name = "{0}")
@EnumSource
abstract class OnEachDatabase {
    enum Product {
        SQLITE,
        POSTGRESQL
    }

    @Parameter private Product product;
    @TempDir private Path folder;
    Database database;

    @BeforeEach
    void open() {
        database =
                switch (product) {
                    case SQLITE -> TemporaryDatabase.in(folder);
                    case POSTGRESQL -> SharedDatabase.emptied();
                };
    }

    @AfterEach
    void close() {
        switch (product) {
            case SQLITE -> database.close();
            case POSTGRESQL -> {} // the next test goes on with it
        }
    }
}
