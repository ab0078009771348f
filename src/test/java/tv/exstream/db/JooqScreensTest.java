package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channels;
import tv.exstream.screen.Screens;
import tv.exstream.screen.ScreensContract;

class JooqScreensTest implements ScreensContract {
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
    public Screens screens() {
        return new JooqScreens(database);
    }
}
