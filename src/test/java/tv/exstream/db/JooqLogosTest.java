package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.channel.LogosContract;

class JooqLogosTest implements LogosContract {
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
    public Logos logos() {
        return new JooqLogos(database);
    }
}
