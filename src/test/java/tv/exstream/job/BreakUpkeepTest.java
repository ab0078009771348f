package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.json.StrictJson;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.PlaybackOrder;

class BreakUpkeepTest {
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final List<MediaItem> searched = new ArrayList<>();
    private final AtomicBoolean isNeeded = new AtomicBoolean();
    private final MediaItem alien = items.add(item("alien").lasting(minutes(60)));
    private final MediaItem aliens = items.add(item("aliens").lasting(minutes(60)));

    private BreakUpkeep upkeep(BreakSearch where, BreakUpkeep.Search search) {
        return new BreakUpkeep(
                items,
                where,
                (item, needed) -> {
                    searched.add(item);
                    return search.breaks(item, needed);
                },
                isNeeded::get);
    }

    @Test
    void oneItemAfterAnotherIsSearchedOnce() throws InterruptedException {
        BreakUpkeep upkeep =
                upkeep(BreakSearch.UNCHAPTERED, (_, _) -> Optional.of(List.of(minutes(20))));

        assertThat(upkeep.searchSome()).isTrue();
        assertThat(upkeep.searchSome()).isFalse();

        assertThat(searched).containsExactly(alien, aliens);
        assertThat(breaks(alien)).containsExactly(minutes(20));
        assertThat(breaks(aliens)).containsExactly(minutes(20));
    }

    @Test
    void whatWasGivenUpIsSearchedAgain() throws InterruptedException {
        BreakUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        (_, needed) ->
                                needed.getAsBoolean() ? Optional.empty() : Optional.of(List.of()));
        isNeeded.set(true);
        assertThat(upkeep.searchSome()).isFalse();
        assertThat(unsearched()).containsExactly(alien, aliens);

        isNeeded.set(false);
        assertThat(upkeep.searchSome()).isTrue();
        assertThat(unsearched()).isEmpty();
    }

    @Test
    void whatIsFoundIsStoredTogetherSoThatChannelsArePlannedAgainOnce()
            throws InterruptedException {
        List<Long> versions = new ArrayList<>();
        BreakUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        (_, _) -> {
                            versions.add(items.version());
                            return Optional.of(List.of(minutes(20)));
                        });
        long before = items.version();

        upkeep.round();

        assertThat(versions).containsExactly(before, before);
        assertThat(items.version()).isGreaterThan(before);
        assertThat(unsearched()).isEmpty();
    }

    @Test
    void whatWasFoundBeforeOneFailsOrTheMachineIsNeededIsKept() throws InterruptedException {
        BreakUpkeep failing =
                upkeep(
                        BreakSearch.ALL,
                        (item, _) -> {
                            if (item.equals(aliens)) {
                                throw new ProblemException(Problem.FFMPEG_UNUSABLE, "no ffmpeg");
                            }
                            return Optional.of(List.of(minutes(20)));
                        });

        assertThatThrownBy(failing::searchSome).hasMessageContaining("no ffmpeg");
        assertThat(unsearched()).containsExactly(aliens);

        MediaItem third = items.add(item("third").lasting(minutes(60)));
        BreakUpkeep disturbed =
                upkeep(
                        BreakSearch.ALL,
                        (_, _) -> {
                            isNeeded.set(true);
                            return Optional.of(List.of(minutes(30)));
                        });
        assertThat(disturbed.searchSome()).isFalse();
        assertThat(breaks(aliens)).containsExactly(minutes(30));
        assertThat(unsearched()).containsExactly(third);
    }

    private List<MediaItem> unsearched() {
        return items.unsearched(BreakSearch.ALL, 9);
    }

    @Test
    void nothingIsSearchedUnlessItIsWanted() throws InterruptedException {
        BreakUpkeep upkeep = upkeep(BreakSearch.OFF, (_, _) -> Optional.of(List.of()));

        upkeep.start();

        assertThat(upkeep.isRunning()).isFalse();
        assertThat(upkeep.searchSome()).isFalse();
        assertThat(searched).isEmpty();
    }

    @Test
    void whatFailsStopsNeitherTheServerNorTheThread() {
        BreakUpkeep upkeep =
                upkeep(
                        BreakSearch.ALL,
                        (_, _) -> {
                            throw new ProblemException(Problem.FFMPEG_UNUSABLE, "no ffmpeg");
                        });

        upkeep.start();
        assertThat(upkeep.isRunning()).isTrue();
        upkeep.stop();

        assertThat(upkeep.isRunning()).isFalse();
        assertThat(unsearched()).containsExactly(alien, aliens);
    }

    @Test
    void whatWasFoundInterruptsWhatIsPlannedFromThenOn() {
        Station station = new Station();
        Channel channel = station.channel(1, PlaybackOrder.CHRONOLOGICAL);
        station.channel(2, PlaybackOrder.CHRONOLOGICAL);
        station.add(1, "film", minutes(60));
        station.add(2, "ad", minutes(2));
        String rules =
                """
                {"type": "classic", "seed": 1, "items": [{"mode": {"type": "flood"},
                 "source": {"type": "pool", "selection": {"type": "collection", "id": 1}, "ordering": {"order": "CHRONOLOGICAL"}},
                 "fillers": {"mid": {"name": "ads", "quantity": {"type": "clips", "count": 1},
                   "pools": [{"selection": {"type": "collection", "id": 2}, "ordering": {"order": "SHUFFLE"}}],
                   "breaks": {"type": "first-of", "rules": [{"type": "chapters", "rule": "true"}, {"type": "detected"}]}}}}]}
                """;
        station.schedules.put(channel.id(), StrictJson.read(rules, Schedule.class), Station.NOON);
        station.look(channel);
        assertThat(strip(station, channel))
                .startsWith("12:00 ▏film▕ 13:00 ▏(ad)▕ 13:02 ▏film▕ 14:02");

        MediaItem film = station.items.unsearched(BreakSearch.ALL, 1).getFirst();
        station.items.setBreaks(film, List.of(minutes(20), minutes(40)));
        station.look(channel);

        assertThat(strip(station, channel))
                .contains(
                        "13:02 ▏film▕ 13:22 ▏(ad)▕ 13:24 ▏film+PT20M▕ 13:44 ▏(ad)▕ 13:46 ▏film+PT40M▕");
    }

    private static String strip(Station station, Channel channel) {
        return station.strip(channel, Station.NOON, minutes(120), ZoneOffset.UTC);
    }

    private List<Duration> breaks(MediaItem item) {
        return items.outlines(List.of(item.id())).get(item.id()).breaks();
    }
}
