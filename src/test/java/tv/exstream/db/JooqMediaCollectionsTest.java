package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.MediaCollectionsContract;

class JooqMediaCollectionsTest implements MediaCollectionsContract {
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
    public MediaCollections collections() {
        return new JooqMediaCollections(database);
    }
}
