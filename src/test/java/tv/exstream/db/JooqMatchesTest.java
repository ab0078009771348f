package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.MatchesContract;
import tv.exstream.media.MediaItems;

class JooqMatchesTest implements MatchesContract {
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

    @Override
    public Matches matches() {
        return new JooqMatches(database);
    }
}
