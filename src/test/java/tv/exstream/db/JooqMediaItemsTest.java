package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItemsContract;

class JooqMediaItemsTest implements MediaItemsContract {
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
    public MediaItems items() {
        return new JooqMediaItems(database);
    }
}
