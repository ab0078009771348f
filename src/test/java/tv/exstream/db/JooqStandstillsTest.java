package tv.exstream.db;

import org.junit.jupiter.api.BeforeEach;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.schedule.StandstillsContract;

class JooqStandstillsTest extends OnEachDatabase implements StandstillsContract {
    private ChannelId channel;

    @BeforeEach
    void fill() {
        channel = new JooqChannels(database).add(ChannelBuilder.channel(5).draft()).id();
    }

    @Override
    public JooqStandstills standstills() {
        return new JooqStandstills(database);
    }

    @Override
    public JooqSchedules schedules() {
        return new JooqSchedules(database);
    }

    @Override
    public JooqPlayouts playouts() {
        return new JooqPlayouts(database);
    }

    @Override
    public ChannelId channel() {
        return channel;
    }
}
