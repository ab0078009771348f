package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.AsRunsContract;
import tv.exstream.time.Lengths;
import tv.exstream.time.TimeRange;

class JooqAsRunsTest implements AsRunsContract {
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
    public AsRuns runs() {
        return new JooqAsRuns(database);
    }

    @Override
    public ChannelId channel() {
        return channel;
    }

    @Test
    void aChannelThatIsGoneMeanwhileLosesOnlyItsOwn() {
        AsRun kept = AsRunsContract.run(channel, 0, 0);

        runs().add(List.of(AsRunsContract.run(new ChannelId(77), 0, 0), kept));

        assertThat(runs().of(channel, TimeRange.of(NOON, Lengths.hours(1)))).containsExactly(kept);
        new JooqChannels(database).remove(channel);
        assertThat(runs().of(channel, TimeRange.of(NOON, Lengths.hours(1)))).isEmpty();
    }
}
