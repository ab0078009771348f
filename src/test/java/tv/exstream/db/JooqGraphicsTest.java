package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channels;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsContract;

class JooqGraphicsTest implements GraphicsContract {
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
    public Graphics graphics() {
        return new JooqGraphics(database);
    }
}
