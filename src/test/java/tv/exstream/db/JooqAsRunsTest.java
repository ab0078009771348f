package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.AsRunsContract;
import tv.exstream.time.Lengths;
import tv.exstream.time.TimeRange;

class JooqAsRunsTest extends OnEachDatabase implements AsRunsContract {
    private ChannelId channel;

    @BeforeEach
    void fill() {
        channel = new JooqChannels(database).add(ChannelBuilder.channel(5).draft()).id();
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
