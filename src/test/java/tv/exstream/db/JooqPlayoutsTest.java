package tv.exstream.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.PlayoutsContract;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;

class JooqPlayoutsTest extends OnEachDatabase implements PlayoutsContract {
    private ChannelId channel;

    @BeforeEach
    void fill() {
        new JooqChannels(database).add(ChannelBuilder.channel(1).draft());
        channel = new JooqChannels(database).add(ChannelBuilder.channel(2).draft()).id();
    }

    @Override
    public Playouts playouts() {
        return new JooqPlayouts(database);
    }

    @Override
    public ChannelId channel() {
        return channel;
    }

    @Override
    public void store(List<Airing> airings) {
        Instant start = airings.getFirst().start();
        Anchor end = Anchor.startingAt(airings.getLast().finish());
        List<Planned> planned =
                airings.stream()
                        .map(
                                airing ->
                                        new Planned(
                                                airing, Remark.quoted("because"), Optional.empty()))
                        .toList();
        JooqSchedules schedules = new JooqSchedules(database);
        schedules.put(
                channel, new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, 1), start);
        schedules.extend(
                channel, 1, new Extension(start, planned, List.of(), List.of(), end, List.of(), 1));
    }
}
