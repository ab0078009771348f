package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.job.Station.NOON;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Batches;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.InMemoryLogos;
import tv.exstream.channel.Listing;
import tv.exstream.channel.Logos;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.MirrorSchedule;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.script.ScriptSchedule;

class ChannelEditsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Station station = new Station();
    private final List<Object> told = new ArrayList<>();
    private final ChannelEdits edits = editing(station.schedules, told::add);

    @Test
    void aNewChannelIsToldOf() {
        Channel added = edits.add(ChannelBuilder.channel(5).draft());

        assertThat(station.channels.all()).containsExactly(added);
        assertThat(told).containsExactly(new ChannelAdded(added.id()));
    }

    @Test
    void aChangeIsToldOfAndLeavesTheTimelineAsItIs() {
        Channel channel = planned(1);
        var before = station.airings(channel);

        Channel changed = edits.change(channel, renamed("Other"));

        assertThat(changed.name()).isEqualTo("Other");
        assertThat(told).containsExactly(new ChannelChanged(changed));
        assertThat(station.airings(channel)).isEqualTo(before);
    }

    @Test
    void whatCannotBeAChannelIsRefusedAndNotToldOf() {
        Channel channel = planned(1);

        assertProblem(Problem.INVALID_VALUE, () -> edits.change(channel, renamed(" ")));
        assertProblem(
                Problem.CHANNEL_NUMBER_TAKEN, () -> edits.add(ChannelBuilder.channel(1).draft()));
        assertThat(told).isEmpty();
        assertThat(station.channels.all()).containsExactly(channel);
    }

    @Test
    void inAnotherZoneWhatLiesAheadIsPlannedAnew() {
        Channel channel = station.channels.add(ChannelBuilder.channel(1).since(NOON).draft());
        station.add(1, "morning", hours(1));
        new Rulebook(station.parts, new Programming(station.stored(), () -> station.now, _ -> {}))
                .put(
                        channel,
                        """
                        {"type": "blocks", "calendar": [{"template": "day"}],
                         "templates": [{"name": "day", "items": [{"start": "06:00", "block": 1}]}],
                         "blocks": [{"id": 1, "name": "one", "length": "PT1H", "items": [{"source": {"type": "pool",
                           "selection": {"type": "query", "text": "morning"},
                           "ordering": {"order": "SHUFFLE"}}}]}]}
                        """);
        station.look(channel);
        assertThat(starts(channel, ZoneOffset.UTC)).isNotEmpty().containsOnly("06:00");

        Channel moved = edits.change(channel, in(TOKYO));

        assertThat(starts(moved, TOKYO)).isNotEmpty().containsOnly("06:00");
    }

    private List<String> starts(Channel channel, ZoneId zone) {
        return station.airings(channel).stream()
                .map(airing -> airing.start().atZone(zone).toLocalTime().toString())
                .toList();
    }

    @Test
    void whatAScriptPlansIsNotPlannedAnewInAnotherZone() {
        Channel channel = planned(1);
        var before = station.airings(channel);
        station.schedules.put(channel.id(), new ScriptSchedule(7), NOON);

        edits.change(channel, in(TOKYO));

        assertThat(station.airings(channel)).isEqualTo(before);
    }

    @Test
    void aChannelWithoutRulesMayMoveToAnotherZone() {
        Channel channel = station.channels.add(ChannelBuilder.channel(1).draft());

        assertThat(edits.change(channel, in(TOKYO)).zone()).isEqualTo(TOKYO);
    }

    @Test
    void whatHasHappenedIsDoneAndToldThoughNothingCanBePlannedAnew() {
        Channel one = planned(1);
        Channel two = planned(2);
        ChannelEdits unplanned = editing(new BusySchedules(station.schedules), told::add);

        Channel moved = unplanned.change(one, in(TOKYO));
        List<Channel> both =
                unplanned.apply(
                        Batches.of(List.of(in(TOKYO).apply(two)), List.of(one.id())),
                        station.channels::apply);

        assertThat(told)
                .containsExactly(
                        new ChannelChanged(moved),
                        new ChannelChanged(both.getFirst()),
                        new ChannelRemoved(moved));
    }

    @Test
    void whoCannotTakeTheNewsMakesNoChangeARefusedOne() {
        Channel channel = planned(1);
        ChannelEdits deaf =
                editing(
                        station.schedules,
                        _ -> {
                            throw new ProblemException(Problem.DATABASE_BUSY, "no time");
                        });

        assertThat(deaf.change(channel, renamed("Other")).name()).isEqualTo("Other");
        assertThat(deaf.add(ChannelBuilder.channel(2).draft()).name()).isNotEmpty();
        deaf.remove(channel);

        assertThat(station.channels.find(channel.id())).isEmpty();
    }

    private ChannelEdits editing(Schedules schedules, Consumer<Object> news) {
        return new ChannelEdits(
                new ChannelEdits.Stored(
                        station.channels, new InMemoryLogos(station.channels), schedules),
                station.planner,
                new ChannelEdits.News(news::accept, news::accept, news::accept));
    }

    @Test
    void aLogoComesAndGoes() {
        Channel channel = planned(1);
        SentPicture logo = SentPicture.of(Pictures.png(4, 4), Logos.LIMITS);

        Channel with = edits.putLogo(channel.id(), logo);
        Channel without = edits.removeLogo(channel.id());

        assertThat(with.listing().logo()).isEqualTo(logo.digest());
        assertThat(without).isEqualTo(channel);
        assertThat(told).containsExactly(new ChannelChanged(with), new ChannelChanged(without));
    }

    @Test
    void aChannelThatOthersShowStaysAndTheyAreNamed() {
        Channel shown = planned(1);
        Channel mirror = station.channels.add(ChannelBuilder.channel("5.1").draft());
        Schedule rules = new MirrorSchedule(shown.id(), Duration.ZERO, 1);
        station.schedules.put(mirror.id(), rules, NOON);

        assertThatThrownBy(() -> edits.remove(shown))
                .hasMessage("channel 1 must not be shown by others: channel 5.1");
        assertProblem(Problem.CHANNEL_IN_USE, () -> edits.remove(shown));
        assertThat(told).isEmpty();

        edits.remove(mirror);
        edits.remove(shown);

        assertThat(station.channels.all()).isEmpty();
        assertThat(told).containsExactly(new ChannelRemoved(mirror), new ChannelRemoved(shown));
    }

    @Test
    void whoShowsWhatIsReadOnceForHoweverMany() {
        Channel shown = planned(1);
        Channel mirror = station.channels.add(ChannelBuilder.channel("5.1").draft());
        station.schedules.put(mirror.id(), new MirrorSchedule(shown.id(), Duration.ZERO, 1), NOON);

        Showings showings = edits.showings();

        showings.requireUnused(mirror, Set.of());
        showings.requireUnused(shown, Set.of(mirror.id()));
        assertProblem(Problem.CHANNEL_IN_USE, () -> showings.requireUnused(shown, Set.of()));
    }

    @Test
    void whatShowsOnlyItselfIsRemoved() {
        Channel channel = planned(1);
        station.schedules.put(
                channel.id(), new MirrorSchedule(channel.id(), Duration.ofHours(1), 1), NOON);

        edits.remove(channel);

        assertThat(station.channels.all()).isEmpty();
    }

    private Channel planned(int number) {
        Channel channel = station.channel(number, PlaybackOrder.CHRONOLOGICAL);
        station.add(number, "a", minutes(20));
        station.look(channel);
        return channel;
    }

    private static UnaryOperator<Channel> renamed(String name) {
        return channel -> with(channel, name, channel.zone());
    }

    private static UnaryOperator<Channel> in(ZoneId zone) {
        return channel -> with(channel, channel.name(), zone);
    }

    private static Channel with(Channel channel, String name, ZoneId zone) {
        return new Channel(
                channel.id(),
                channel.number(),
                name,
                channel.epoch(),
                zone,
                channel.formats(),
                Listing.USUAL);
    }

    private static void assertProblem(Problem problem, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
