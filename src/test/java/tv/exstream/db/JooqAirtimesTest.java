package tv.exstream.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Airtimes;
import tv.exstream.playout.AirtimesContract;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;

class JooqAirtimesTest extends OnEachDatabase implements AirtimesContract {
    private List<ChannelId> channels = List.of();

    @BeforeEach
    void fill() {
        JooqChannels all = new JooqChannels(database);
        channels =
                List.of(
                        all.add(ChannelBuilder.channel(1).draft()).id(),
                        all.add(ChannelBuilder.channel(2).draft()).id());
    }

    @Override
    public Airtimes airtimes() {
        return new JooqAirtimes(database);
    }

    @Override
    public List<ChannelId> channels() {
        return channels;
    }

    @Override
    public void store(ChannelId channel, List<Airing> airings) {
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
