package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.job.Station.HISTORY;
import static tv.exstream.job.Station.HORIZON;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.schedule.cursor.PlaybackOrder.CHRONOLOGICAL;
import static tv.exstream.schedule.cursor.PlaybackOrder.SHUFFLE;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.playout.Airing;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.ForwardedSchedules;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;

class PlannerTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final Station station = new Station();

    @Test
    void aNewChannelIsPlannedUpToTheHorizonFromWhereItBegins() {
        Channel channel = films(CHRONOLOGICAL);

        station.look(channel);

        assertThat(strip(channel, NOON, hours(4)))
                .isEqualTo("12:00 ▏a▕ 13:00 ▏b▕ 14:00 ▏c▕ 15:00 ▏a▕ 16:00");
        assertThat(station.horizon(channel)).isAfterOrEqualTo(NOON.plus(HORIZON));
        assertThat(station.changes).containsExactly(new TimelineChanged(channel.id(), NOON));
    }

    @Test
    void aChannelWithoutRulesIsLeftAlone() {
        Channel bare = station.channels.add(ChannelBuilder.channel(9).since(NOON).draft());

        station.look(bare);

        assertThat(station.changes).isEmpty();
        assertThat(station.playouts.horizons()).doesNotContainKey(bare.id());
    }

    @Test
    @DisplayName("AC-20: looking again changes nothing, and time going by only adds")
    void lookingAgainChangesNothingAndTimeGoingByOnlyAdds() {
        Channel channel = films(SHUFFLE);
        station.look(channel);
        List<Airing> before = station.airings(channel);

        station.look(channel);
        assertThat(station.changes).hasSize(1);

        station.now = NOON.plus(hours(12));
        station.look(channel);
        assertThat(station.airings(channel)).startsWith(before.toArray(Airing[]::new));
        assertThat(station.horizon(channel)).isAfterOrEqualTo(station.now.plus(HORIZON));
        assertThat(station.changes)
                .last()
                .isEqualTo(new TimelineChanged(channel.id(), before.getLast().finish()));
    }

    @Test
    void aTimelineDoesNotChangeEveryFewMinutes() {
        Channel channel = films(SHUFFLE);

        for (int minute = 0; minute < 24 * 60; minute += 5) {
            station.now = NOON.plus(minutes(minute));
            station.look(channel);
        }

        assertThat(station.changes).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("AC-18, INV-16: a file that comes while an item is on air does not touch that one")
    void aFileThatComesWhileAnItemIsOnAirDoesNotTouchThatOne() {
        Channel channel = films(CHRONOLOGICAL);
        station.look(channel);
        station.now = NOON.plus(minutes(30));

        station.add(1, "aa", minutes(15));
        station.look(channel);

        assertThat(strip(channel, NOON, hours(3)))
                .isEqualTo("12:00 ▏a▕ 13:00 ▏aa▕ 13:15 ▏b▕ 14:15 ▏c▕ 15:15");
        assertThat(station.changes)
                .last()
                .isEqualTo(new TimelineChanged(channel.id(), NOON.plus(hours(1))));
    }

    @Test
    @DisplayName(
            "INV-16, BLD-15: a file that is gone is not shown again, and what is on air goes on")
    void aFileThatIsGoneIsNotShownAgainAndWhatIsOnAirGoesOn() {
        Channel channel = films(CHRONOLOGICAL);
        station.look(channel);
        station.now = NOON.plus(minutes(30));

        station.lose(1, "a");
        station.look(channel);

        assertThat(strip(channel, NOON, hours(4)))
                .isEqualTo("12:00 ▏a▕ 13:00 ▏b▕ 14:00 ▏c▕ 15:00 ▏b▕ 16:00");
    }

    @Test
    void whatPlayersWereToldOfAlreadyStays() {
        Channel channel = films(CHRONOLOGICAL);
        station.look(channel);
        station.now = NOON.plus(hours(1)).minus(seconds(90));

        station.add(1, "aa", minutes(15));
        station.look(channel);

        assertThat(strip(channel, NOON, hours(3))).isEqualTo("12:00 ▏a▕ 13:00 ▏b▕ 14:00 ▏c▕ 15:00");
    }

    @Test
    void mediaOfOtherChannelsChangeNothing() {
        Channel channel = films(SHUFFLE);
        station.look(channel);
        station.now = NOON.plus(minutes(30));

        station.add(2, "elsewhere", minutes(15));
        station.look(channel);

        assertThat(station.changes).hasSize(1);
        assertThat(station.schedules.find(channel.id()).orElseThrow().contentVersion())
                .isEqualTo(station.items.version() + station.collections.version());
    }

    @Test
    void newRulesBeginAfterWhatIsOnAir() {
        Channel channel = films(CHRONOLOGICAL);
        station.look(channel);
        station.now = NOON.plus(minutes(30));
        station.add(2, "other", minutes(45));
        CollectionId others =
                station.collections
                        .add("others", new Content.Folder(Path.of("/media/2"), List.of()))
                        .id();

        station.schedules.put(
                channel.id(), new Schedule.Flood(others, CHRONOLOGICAL, 1), station.now);
        station.look(channel);

        assertThat(strip(channel, NOON, hours(2)))
                .isEqualTo("12:00 ▏a▕ 13:00 ▏other▕ 13:45 ▏other▕ 14:30");
        assertThat(station.schedules.find(channel.id()).orElseThrow().changed())
                .isEqualTo(Plan.Changed.NOTHING);
    }

    @Test
    @DisplayName("SCH-9: a channel without media is an explained gap until there are some")
    void aChannelWithoutMediaIsAGapUntilThereAreSome() {
        Channel channel = station.channel(1, CHRONOLOGICAL);
        station.look(channel);
        assertThat(station.airings(channel)).isEmpty();
        assertThat(station.schedules.find(channel.id()).orElseThrow().remarks()).hasSize(1);

        station.now = NOON.plus(hours(1));
        station.add(1, "a", hours(1));
        station.look(channel);

        assertThat(strip(channel, NOON, hours(3))).isEqualTo("13:02 ▏a▕ 14:02 ▏a▕ 15:02");
        assertThat(station.schedules.find(channel.id()).orElseThrow().remarks()).isEmpty();
    }

    @Test
    void mediaThatWereAwayLongGoOnWhereTheyWere() {
        Channel channel = films(CHRONOLOGICAL);
        station.look(channel);
        station.now = NOON.plus(minutes(30));
        List.of("a", "b", "c").forEach(name -> station.lose(1, name));
        station.look(channel);
        station.now = NOON.plus(HISTORY).plus(HORIZON);
        station.look(channel);
        assertThat(station.airings(channel)).isEmpty();

        List.of("a", "b", "c").forEach(name -> station.add(1, name, hours(1)));
        station.look(channel);
        station.add(1, "d", hours(1));
        station.look(channel);

        assertThat(strip(channel, station.now, hours(4)))
                .isEqualTo("12:02 ▏b▕ 13:02 ▏c▕ 14:02 ▏d▕ 15:02 ▏a▕ 16:02");
    }

    @Test
    void timeMissedWhileNoServerRanIsPlannedAsIfOneHad() {
        Channel channel = films(SHUFFLE);
        station.look(channel);
        Station other = new Station();
        Channel same = films(other, SHUFFLE);
        for (int hour = 0; hour < 60; hour++) {
            other.now = NOON.plus(hours(hour));
            other.look(same);
        }

        station.now = NOON.plus(HORIZON).plus(hours(12));
        station.planner = station.planner();
        station.look(channel);
        other.now = station.now;
        other.look(same);

        assertThat(strip(channel, station.now.minus(hours(20)), hours(40)))
                .isEqualTo(other.strip(same, station.now.minus(hours(20)), hours(40), UTC));
    }

    @Test
    void afterALongPauseTheTimelineBeginsAgainNow() {
        Channel channel = films(CHRONOLOGICAL);
        station.look(channel);
        Instant end = station.horizon(channel);

        station.now = end.plus(HISTORY).plus(hours(5)).plusNanos(1);
        station.look(channel);

        assertThat(station.airings(channel).getFirst().start())
                .isEqualTo(end.plus(HISTORY).plus(hours(5)));
        assertThat(station.horizon(channel)).isAfterOrEqualTo(station.now.plus(HORIZON));
    }

    @Test
    void whatAiredLongAgoIsForgotten() {
        Channel channel = films(CHRONOLOGICAL);
        station.look(channel);

        station.now = NOON.plus(HISTORY).plus(hours(10)).plus(minutes(30));
        station.look(channel);

        assertThat(station.airings(channel).getFirst().start()).isEqualTo(NOON.plus(hours(10)));
    }

    @Test
    void veryShortMediaArePlannedInSeveralBuilds() {
        Channel channel = station.channel(1, SHUFFLE);
        station.add(1, "a", seconds(5));
        station.add(1, "b", seconds(6));

        station.look(channel);

        assertThat(station.airings(channel)).hasSizeGreaterThan(Scheduler.MOST_AIRINGS);
        assertThat(station.horizon(channel)).isAfterOrEqualTo(NOON.plus(HORIZON));
        assertThat(station.planner.counts().changed()).isBetween(2L, (long) TimelineBuild.MOST);
    }

    @Test
    void anUnchangedFutureOfVeryShortMediaIsNotBuiltUpAgain() {
        Channel channel = station.channel(1, SHUFFLE);
        station.add(1, "a", seconds(5));
        station.add(1, "b", seconds(6));
        station.look(channel);
        int changes = station.changes.size();
        Instant end = station.horizon(channel);

        station.add(2, "elsewhere", minutes(15));
        station.look(channel);

        assertThat(station.changes).hasSize(changes);
        assertThat(station.horizon(channel)).isEqualTo(end);
        assertThat(station.schedules.find(channel.id()).orElseThrow().contentVersion())
                .isEqualTo(station.items.version() + station.collections.version());
    }

    @Test
    void aPlanThatChangesMeanwhileIsReadAgain() {
        Channel channel = films(CHRONOLOGICAL);
        Restless restless = new Restless(station.schedules, 2);

        station.planner(restless, station.changes::add).look(channel);

        assertThat(station.horizon(channel)).isAfterOrEqualTo(NOON.plus(HORIZON));
        assertThat(restless.refused).isEqualTo(2);
    }

    @Test
    void aPlanThatNeverRestsIsGivenUpUntilTheNextLook() {
        Channel channel = films(CHRONOLOGICAL);
        Restless restless = new Restless(station.schedules, Integer.MAX_VALUE);
        Planner planner = station.planner(restless, station.changes::add);

        planner.look(channel);

        assertThat(restless.refused).isEqualTo(TimelineBuild.MOST);
        assertThat(planner.counts().outrun()).isEqualTo(TimelineBuild.MOST);
        assertThat(station.airings(channel)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:00:00Z, '01:00 ▏a▕ 03:00 ▏b▕ 04:00 ▏c▕ 05:00'",
        "2026-10-24T23:00:00Z, '01:00 ▏a▕ 02:00 ▏b▕ 02:00 ▏c▕ 03:00'"
    })
    @DisplayName("F13: a timeline goes through both changes of the clock without a break")
    void aTimelineGoesThroughBothChangesOfTheClockWithoutABreak(Instant start, String strip) {
        station.now = start;
        Channel channel = films(CHRONOLOGICAL);
        for (int hour = 0; hour < 6; hour++) {
            station.now = start.plus(hours(hour));
            station.look(channel);
        }

        assertThat(station.strip(channel, start, hours(3), ZoneId.of("Europe/Berlin")))
                .isEqualTo(strip);
    }

    private String strip(Channel channel, Instant from, Duration length) {
        return station.strip(channel, from, length, UTC);
    }

    private Channel films(PlaybackOrder order) {
        return films(station, order);
    }

    /// A channel of three films of an hour: a, b and c.
    private static Channel films(Station station, PlaybackOrder order) {
        Channel channel = station.channel(1, order);
        List.of("a", "b", "c").forEach(name -> station.add(1, name, hours(1)));
        return channel;
    }

    /// Somebody changes the rules whenever an extension is about to be stored.
    private static final class Restless extends ForwardedSchedules {
        private final int times;
        private int refused;

        Restless(Schedules schedules, int times) {
            super(schedules);
            this.times = times;
        }

        @Override
        public boolean extend(ChannelId channel, long basedOn, Extension extension) {
            if (refused < times) {
                put(channel, find(channel).orElseThrow().schedule(), NOON);
            }
            boolean stored = super.extend(channel, basedOn, extension);
            refused += stored ? 0 : 1;
            return stored;
        }
    }
}
