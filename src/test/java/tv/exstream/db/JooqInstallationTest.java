package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Installation;
import tv.exstream.config.InstallationContract;

class JooqInstallationTest implements InstallationContract {
    @TempDir private Path folder;
    private Database database;

    @BeforeEach
    void open() {
        database = TemporaryDatabase.in(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Installation installation() {
        return new JooqInstallation(database);
    }
}
