package tv.exstream.db;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Playouts;
import tv.exstream.schedule.Changes;
import tv.exstream.schedule.ChangesContract;
import tv.exstream.schedule.Schedules;

class JooqChangesTest implements ChangesContract {
    @TempDir private Path folder;
    private Database database;
    private ChannelId channel;

    @BeforeEach
    void open() {
        database = TemporaryDatabase.in(folder);
        channel = new JooqChannels(database).add(ChannelBuilder.channel(5).draft()).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Changes changes() {
        return new JooqChanges(database);
    }

    @Override
    public Schedules schedules() {
        return new JooqSchedules(database);
    }

    @Override
    public Playouts playouts() {
        return new JooqPlayouts(database);
    }

    @Override
    public ChannelId channel() {
        return channel;
    }
}
