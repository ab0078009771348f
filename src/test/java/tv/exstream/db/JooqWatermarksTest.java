package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channels;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksContract;

class JooqWatermarksTest implements WatermarksContract {
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
    public Channels channels() {
        return new JooqChannels(database);
    }

    @Override
    public Watermarks watermarks() {
        return new JooqWatermarks(database);
    }
}
