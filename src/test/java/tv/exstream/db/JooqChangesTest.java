package tv.exstream.db;

import org.junit.jupiter.api.BeforeEach;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Playouts;
import tv.exstream.schedule.Changes;
import tv.exstream.schedule.ChangesContract;
import tv.exstream.schedule.Schedules;

class JooqChangesTest extends OnEachDatabase implements ChangesContract {
    private ChannelId channel;

    @BeforeEach
    void fill() {
        channel = new JooqChannels(database).add(ChannelBuilder.channel(5).draft()).id();
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
