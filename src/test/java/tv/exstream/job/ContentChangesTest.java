package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.CollectionUser;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Style;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// What a channel shows changes although no media and no collections do: with the day, and with what has been shown.
class ContentChangesTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final Station station = new Station();

    @Test
    @DisplayName(
            "RER-1: the rerun channel shows only what has aired on the first-run channel, in that order;"
                    + " ours counts what has aired, not what is planned")
    void theRerunChannelShowsWhatHasAiredInThatOrder() {
        film("a", "2001-01-01");
        film("b", "2003-01-01");
        film("c", "2002-01-01");
        CollectionId films = rerunCollection();
        Channel first = channel(1, new Selection.Collection(films), PlaybackOrder.ALPHABETICAL);
        Channel second = channel(2, new Selection.Reruns(films), PlaybackOrder.CHRONOLOGICAL);

        lookAt(NOON.plus(minutes(59)), first, second);
        assertThat(strip(first, NOON, 3)).isEqualTo("12:00 ▏a▕ 13:00 ▏b▕ 14:00 ▏c▕ 15:00");
        assertThat(strip(second, NOON, 3)).isEqualTo("12:00 ▏a▕ 13:00 ▏c▕ 14:00 ▏b▕ 15:00");

        lookAt(NOON.plus(minutes(125)), first, second);
        assertThat(strip(second, NOON.plus(hours(4)), 3))
                .matches(".*▏a▕ ..:00 ▏b▕ ..:00.*")
                .doesNotContain("▏c▕");

        lookAt(NOON.plus(minutes(185)), first, second);
        assertThat(strip(second, NOON.plus(hours(6)), 6))
                .matches(".*▏a▕ ..:00 ▏b▕ ..:00 ▏c▕ ..:00.*");
    }

    @Test
    void aRerunIsPlannedAnewOnlyWhenSomethingIsShownForTheFirstTime() {
        film("a", "2001-01-01");
        film("b", "2002-01-01");
        CollectionId films = rerunCollection();
        Channel first = channel(1, new Selection.Collection(films), PlaybackOrder.CHRONOLOGICAL);
        Channel second = channel(2, new Selection.Reruns(films), PlaybackOrder.SHUFFLE);
        int changes = 0;
        for (int minute = 0; minute < 12 * 60; minute += 5) {
            lookAt(NOON.plus(minutes(minute)), first, second);
            changes = station.firstRuns.of(films).size() < 2 ? station.changes.size() : changes;
        }

        assertThat(station.firstRuns.version(films)).isEqualTo(2);
        assertThat(station.changes.size() - changes).isLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("DM-19: when its history is cleared a rerun collection is all new again")
    void aClearedHistoryIsAllNewAgain() {
        film("a", "2001-01-01");
        film("b", "2002-01-01");
        CollectionId films = rerunCollection();
        Channel first = channel(1, new Selection.Collection(films), PlaybackOrder.CHRONOLOGICAL);
        Channel second = channel(2, new Selection.Reruns(films), PlaybackOrder.CHRONOLOGICAL);
        lookAt(NOON.plus(minutes(1)), first, second);
        lookAt(NOON.plus(minutes(61)), first, second);
        assertThat(strip(second, NOON.plus(hours(5)), 2)).doesNotContain("▏b▕");

        station.firstRuns.clear(films, station.now);
        station.planner = station.planner();
        lookAt(NOON.plus(minutes(62)), first, second);

        assertThat(station.firstRuns.of(films)).isEmpty();
        assertThat(strip(second, NOON.plus(hours(5)), 2)).contains("▏a▕", "▏b▕");
    }

    @Test
    void onlyWhatBelongsToTheCollectionIsItsFirstRun() {
        film("a", "2001-01-01");
        CollectionId films = rerunCollection();
        Channel first = channel(1, new Selection.Collection(films), PlaybackOrder.CHRONOLOGICAL);
        station.look(first);
        station.lose(1, "a");
        film("b", "2002-01-01");

        lookAt(NOON.plus(minutes(70)), first);

        assertThat(station.firstRuns.of(films)).isEmpty();
    }

    @Test
    void aChannelThatAsksForDaysIsPlannedAnewAtMidnight() {
        film("new", "2026-03-26");
        film("old", "2001-01-01");
        Selection recent = new Selection.Query("released_inthelast:\"2 days\" OR old");
        Channel channel = channel(1, recent, PlaybackOrder.CHRONOLOGICAL);
        station.look(channel);
        Instant midnight = Instant.parse("2026-03-29T00:00:00Z");
        assertThat(strip(channel, midnight.plus(hours(2)), 2)).contains("new");

        lookAt(midnight.minus(minutes(1)), channel);
        assertThat(strip(channel, midnight.plus(hours(2)), 2)).contains("new");
        lookAt(midnight, channel);

        assertThat(strip(channel, midnight.plus(hours(2)), 2)).doesNotContain("new");
    }

    @Test
    void otherChannelsAreNotPlannedAnewAtMidnight() {
        film("old", "2001-01-01");
        Channel channel = channel(1, new Selection.Query("old"), PlaybackOrder.SHUFFLE);
        station.look(channel);
        long version = station.schedules.find(channel.id()).orElseThrow().contentVersion();

        lookAt(Instant.parse("2026-03-29T00:00:00Z"), channel);

        assertThat(station.schedules.find(channel.id()).orElseThrow().contentVersion())
                .isEqualTo(version);
    }

    @Test
    void goingOnPlansNothingAnewOnAChannelThatCountsDays() {
        film("new", "2026-03-27");
        Selection recent = new Selection.Query("released_inthelast:\"9 days\"");
        Channel channel = channel(1, recent, PlaybackOrder.CHRONOLOGICAL);
        station.look(channel);

        assertThat(station.builds().dry(channel, new BuildMode.Continue()).extension().airings())
                .isEmpty();
    }

    @Test
    void aChannelIsAUserOfWhatItsRulesDrawFrom() {
        CollectionId films = rerunCollection();
        channel(1, new Selection.Collection(films), PlaybackOrder.SHUFFLE);
        channel(2, new Selection.Reruns(films), PlaybackOrder.SHUFFLE);
        channel(3, new Selection.Query("a"), PlaybackOrder.SHUFFLE);

        assertThat(
                        new ChannelUsers(station.channels, station.schedules)
                                .of(station.collections.find(films).orElseThrow()))
                .extracting(CollectionUser::path, CollectionUser::called)
                .containsExactly(
                        tuple("channels/1", "channel 1"), tuple("channels/2", "channel 2"));
    }

    private void film(String name, String released) {
        station.items.add(
                MediaItemBuilder.item(name)
                        .at("/media/1/%s.mkv".formatted(name))
                        .released(released)
                        .lasting(hours(1)));
    }

    private CollectionId rerunCollection() {
        Selection all = new Selection.Query("*:*");
        Content content = new Content.Rerun(all, Order.CHRONOLOGICAL, Order.CHRONOLOGICAL);
        return station.collections.add("films", content).id();
    }

    private Channel channel(int number, Selection selection, PlaybackOrder order) {
        Channel channel = station.channels.add(ChannelBuilder.channel(number).since(NOON).draft());
        station.schedules.put(channel.id(), new Only(selection, order, number), NOON);
        return channel;
    }

    private void lookAt(Instant now, Channel... channels) {
        station.now = now;
        List.of(channels).forEach(station::look);
    }

    private String strip(Channel channel, Instant from, int hours) {
        return station.strip(channel, from, hours(hours), UTC);
    }

    /// One selection over and over.
    private record Only(Selection selection, PlaybackOrder order, long seed) implements Schedule {
        @Override
        public Schedule withSeed(long other) {
            return new Only(selection, order, other);
        }

        @Override
        public Program program(ZoneId zone) {
            return Program.of(
                    seed,
                    zone,
                    Map.of("all", Source.of(selection, order)),
                    List.of(new Instruction.Play("all", Style.PLAIN)));
        }
    }
}
