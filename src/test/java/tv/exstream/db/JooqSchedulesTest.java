package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.GAP;
import static tv.exstream.db.tables.Tables.SCHEDULE;
import static tv.exstream.time.Lengths.hours;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.playout.Playouts;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Explanation;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.SchedulesContract;
import tv.exstream.time.TimeRange;

class JooqSchedulesTest extends OnEachDatabase implements SchedulesContract {
    private Channels channels;
    private ChannelId channel;

    @BeforeEach
    void fill() {
        channels = new JooqChannels(database);
        channel = channels.add(ChannelBuilder.channel(5).draft()).id();
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

    @Test
    void whatOlderVersionsHaveWrittenIsQuoted() {
        Anchor end = Anchor.startingAt(NOON.plus(hours(1)));
        TimeRange range = TimeRange.of(NOON, hours(1));
        schedules().put(channel, RULES, NOON);
        schedules()
                .extend(
                        channel,
                        1,
                        new Extension(
                                NOON,
                                List.of(),
                                List.of(),
                                List.of(new Extension.Gap(range, Remark.of(Word.NOTHING_FITS))),
                                end,
                                List.of(WARNING),
                                1));
        int _ = database.write(sql -> sql.update(GAP).set(GAP.REASON, "nothing fits").execute());
        int _ =
                database.write(
                        sql ->
                                sql.update(SCHEDULE)
                                        .set(SCHEDULE.REMARKS, "[\"so and so\"]")
                                        .execute());

        assertThat(schedules().explanations(channel, range))
                .containsExactly(new Explanation(range, Remark.quoted("nothing fits")));
        assertThat(schedules().find(channel).orElseThrow().remarks())
                .containsExactly(Remark.quoted("so and so"));
    }

    @Test
    void aRemovedChannelTakesItsTimelineAndRulesWithIt() {
        Anchor end = Anchor.startingAt(NOON.plus(hours(1)));
        Extension.Planned planned =
                new Extension.Planned(
                        AiringBuilder.airing(1).at(NOON).lasting(hours(1)).build(),
                        Remark.quoted("because"),
                        Optional.empty());
        schedules().put(channel, RULES, NOON);
        schedules()
                .extend(
                        channel,
                        1,
                        new Extension(
                                NOON, List.of(planned), List.of(), List.of(), end, List.of(), 1));

        channels.remove(channel);

        assertThat(schedules().find(channel)).isEmpty();
        assertThat(playouts().airings(channel, TimeRange.of(NOON, hours(1)))).isEmpty();
    }
}
