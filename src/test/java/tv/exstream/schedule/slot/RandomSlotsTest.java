package tv.exstream.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Terms.Padding;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.RandomSlot.Length;
import tv.exstream.schedule.slot.RandomSlotSchedule.Chance;
import tv.exstream.schedule.slot.RandomSlotSchedule.Options;

class RandomSlotsTest {
    private static final Length HOUR = new Length.UpTo(hours(1));

    private final Lab lab = Lab.atMidnight();
    private final Selection episodes = lab.pool(1, minutes(22), minutes(22));

    @Test
    void aSlotShowsAnotherGroupEachTimeItIsChosen() {
        Selection shows =
                lab.pool(
                        List.of(
                                Lab.item(1, minutes(20)).episode("A", 1, 1).outline(),
                                Lab.item(2, minutes(20)).episode("A", 1, 2).outline(),
                                Lab.item(3, minutes(20)).episode("B", 1, 1).outline()));
        Source groups =
                new Source.Groups(
                        new Source.Pooled(shows, Ordering.of(PlaybackOrder.SEASON_EPISODE)), false);
        RandomSlot slot =
                new RandomSlot(
                        "shows",
                        new Showing.Media(groups),
                        new Length.Items(2),
                        1,
                        Cooldown.NONE,
                        0,
                        SlotFillers.NONE);

        assertThat(lab.plays(new RandomSlotSchedule(List.of(slot), Options.PLAIN, 1), hours(2)))
                .isEqualTo("1@0:00, 2@0:20, 3@0:40, 3@1:00, 1@1:20, 2@1:40; 2:00");
    }

    @Test
    @DisplayName("RS-01: what is left up to the mark is shared out")
    void whatIsLeftUpToTheMarkIsSharedOut() {
        assertThat(hour(HOUR, 30, Padding.Of.WHOLE, Spare.DISTRIBUTE))
                .isEqualTo("0:00 1, 0:22 -, 0:30 2, 0:52 -; 1:00");
    }

    @Test
    @DisplayName("RS-02: what is left up to the mark goes to the end")
    void whatIsLeftUpToTheMarkGoesToTheEnd() {
        assertThat(hour(HOUR, 30, Padding.Of.WHOLE, Spare.END))
                .isEqualTo("0:00 1, 0:22 2, 0:44 -; 1:00");
    }

    @Test
    @DisplayName("RS-03: a slot ends at the next mark behind its items")
    void aSlotEndsAtTheNextMarkBehindItsItems() {
        assertThat(hour(HOUR, 15, Padding.Of.WHOLE, Spare.END))
                .isEqualTo("0:00 1, 0:22 2, 0:44 -, 0:45 1; 1:07");
    }

    @Test
    @DisplayName("RS-04: where every item is padded, nothing is left to be shared out")
    void whereEveryItemIsPaddedNothingIsLeft() {
        for (Spare spare : Spare.values()) {
            assertThat(hour(HOUR, 30, Padding.Of.EACH, spare))
                    .isEqualTo("0:00 1, 0:22 -, 0:30 2, 0:52 -; 1:00");
        }
    }

    @Test
    @DisplayName("RS-05: a slot of so many items lasts as long as they do")
    void aSlotOfSoManyItemsLastsAsLongAsTheyDo() {
        assertThat(hour(new Length.Items(3), 30, Padding.Of.WHOLE, Spare.END))
                .isEqualTo("0:00 1, 0:22 2, 0:44 1, 1:06 -; 1:30");
    }

    @Test
    @DisplayName("RS-06: an item that is longer than the slot is shown alone")
    void anItemThatIsLongerThanTheSlotIsShownAlone() {
        Options options = new Options(new Pad(30), Padding.Of.WHOLE, Spare.END, Chance.WEIGHTED);
        RandomSlot slot = slot("a", lab.pool(5, minutes(45)), new Length.UpTo(minutes(30)), 1);

        assertThat(plays(options, minutes(59), slot)).isEqualTo("0:00 5, 0:45 -; 1:00");
    }

    @Test
    @DisplayName("RS-07: of 10,000 choices, 7,000 fall on a slot with a weight of 70 out of 100")
    void choicesFollowTheWeights() {
        List<RandomSlot> slots =
                List.of(
                        slot("a", lab.pool(5, minutes(2)), new Length.Items(1), 70),
                        slot("b", lab.pool(6, minutes(2)), new Length.Items(1), 30));
        Map<String, Double> weights = new LinkedHashMap<>();
        slots.forEach(slot -> weights.put(slot.name(), slot.weight()));

        Extension extension =
                lab.run(new RandomSlotSchedule(slots, Options.PLAIN, 1), minutes(20_000));
        PlanStatistics statistics = PlanStatistics.of(weights, extension.airings());

        assertThat(statistics.items()).isEqualTo(10_000);
        assertThat(statistics.shares().getFirst().items()).isBetween(6_850, 7_150);
        assertThat(statistics.imbalance()).isCloseTo(0, within(0.015));
    }

    @Test
    void uniformChancesIgnoreWeightsOtherThanNone() {
        Options options = new Options(Pad.NONE, Padding.Of.EACH, Spare.END, Chance.UNIFORM);
        RandomSlotSchedule schedule =
                new RandomSlotSchedule(
                        List.of(
                                slot("a", lab.pool(5, minutes(2)), new Length.Items(1), 70),
                                slot("b", lab.pool(6, minutes(2)), new Length.Items(1), 30),
                                slot("c", lab.pool(7, minutes(2)), new Length.Items(1), 0)),
                        options,
                        1);

        Extension extension = lab.run(schedule, minutes(8_000));

        assertThat(counts(extension).get(5L)).isBetween(1_900L, 2_100L);
        assertThat(counts(extension)).doesNotContainKey(7L);
    }

    @Test
    @DisplayName("RS-08: without chance, slots come in turn")
    void withoutChanceSlotsComeInTurn() {
        Options options = new Options(Pad.NONE, Padding.Of.EACH, Spare.END, Chance.IN_TURN);

        assertThat(
                        plays(
                                options,
                                minutes(60),
                                slot("a", lab.pool(5, minutes(10)), new Length.Items(1), 1),
                                slot("b", lab.pool(6, minutes(10)), new Length.Items(1), 5),
                                slot("c", lab.pool(7, minutes(10)), new Length.Items(1), 1)))
                .isEqualTo("0:00 5, 0:10 6, 0:20 7, 0:30 5, 0:40 6, 0:50 7; 1:00");
    }

    @Test
    @DisplayName("RS-09: a slot rests for its cooldown since its end, or since its start")
    void aSlotRestsForItsCooldown() {
        for (Cooldown.Since since : Cooldown.Since.values()) {
            Cooldown cooldown = new Cooldown(hours(2), since, Cooldown.Strength.HARD);
            String often =
                    since == Cooldown.Since.END
                            ? "0:30 6, 1:00 6, 1:30 6, 2:00 6, 2:30 5"
                            : "0:30 6, 1:00 6, 1:30 6, 2:00 5";

            assertThat(
                            plays(
                                    Options.PLAIN,
                                    minutes(180),
                                    resting("a", lab.pool(5, minutes(30)), 1_000_000, cooldown),
                                    resting("b", lab.pool(6, minutes(30)), 0.001, Cooldown.NONE)))
                    .startsWith("0:00 5, " + often);
        }
    }

    @Test
    @DisplayName("RS-10: while all rest there is nothing, exactly until the first one may come")
    void whileAllRestThereIsNothing() {
        Options options = new Options(Pad.NONE, Padding.Of.EACH, Spare.END, Chance.IN_TURN);

        Extension extension =
                lab.run(
                        new RandomSlotSchedule(
                                List.of(
                                        resting(
                                                "a",
                                                lab.pool(5, minutes(10)),
                                                1,
                                                Cooldown.hard(minutes(30))),
                                        resting(
                                                "b",
                                                lab.pool(6, minutes(10)),
                                                1,
                                                Cooldown.hard(hours(2)))),
                                options,
                                1),
                        minutes(41));

        assertThat(Strips.of(lab, extension)).isEqualTo("0:00 5, 0:10 6, 0:20 -, 0:40 5; 0:50");
        assertThat(extension.gaps().getFirst().reason())
                .hasToString("slots: all of them are resting");
    }

    @Test
    @DisplayName("RS-11: a slot without items cannot last a number of items")
    void aSlotWithoutItemsCannotLastANumberOfItems() {
        for (Showing showing :
                List.of(new Showing.Flex(), new Showing.Redirect(new ChannelId(7)))) {
            assertThatThrownBy(
                            () ->
                                    new RandomSlot(
                                            "a",
                                            showing,
                                            new Length.Items(2),
                                            1,
                                            Cooldown.NONE,
                                            0,
                                            SlotFillers.NONE))
                    .hasMessage("slot a must have a length of time, because it shows no items");
        }
    }

    @Test
    void flexAndRedirectsLastTheirLength() {
        Options options = new Options(Pad.NONE, Padding.Of.EACH, Spare.END, Chance.IN_TURN);

        assertThat(
                        plays(
                                options,
                                minutes(29),
                                slot(
                                        "a",
                                        new Showing.Redirect(new ChannelId(7)),
                                        new Length.UpTo(minutes(10)),
                                        1),
                                slot("b", new Showing.Flex(), new Length.UpTo(minutes(10)), 1),
                                slot(
                                        "c",
                                        new Showing.Clips(Filler.of(lab.pool(5, minutes(5)))),
                                        new Length.UpTo(minutes(10)),
                                        1)))
                .isEqualTo("0:00 >7, 0:10 -, 0:20 5 tail, 0:25 5 tail; 0:30");
    }

    @Test
    @DisplayName("RS-12: the same seed gives the same plan, another seed another one")
    void theSameSeedGivesTheSamePlan() {
        List<RandomSlot> slots =
                List.of(
                        slot("a", lab.pool(5, minutes(10)), new Length.Items(1), 1),
                        slot("b", lab.pool(6, minutes(10)), new Length.Items(1), 1));

        Extension plan = lab.run(new RandomSlotSchedule(slots, Options.PLAIN, 1), hours(24));

        assertThat(lab.run(new RandomSlotSchedule(slots, Options.PLAIN, 1), hours(24)))
                .isEqualTo(plan);
        assertThat(lab.run(new RandomSlotSchedule(slots, Options.PLAIN, 2), hours(24)).airings())
                .isNotEqualTo(plan.airings());
    }

    @Test
    void aSlotWithNothingToShowLeavesItsTurnToOthers() {
        Extension extension =
                lab.run(
                        new RandomSlotSchedule(
                                List.of(
                                        slot("a", lab.pool(5), HOUR, 1_000),
                                        slot("b", lab.pool(6, minutes(30)), HOUR, 1)),
                                Options.PLAIN,
                                1),
                        hours(2));

        assertThat(Strips.of(lab, extension)).isEqualTo("0:00 6, 0:30 6, 1:00 6, 1:30 6; 2:00");
    }

    private String hour(Length length, int pad, Padding.Of padded, Spare spare) {
        Options options = new Options(new Pad(pad), padded, spare, Chance.WEIGHTED);
        return plays(options, minutes(59), slot("a", episodes, length, 1));
    }

    private String plays(Options options, Duration window, RandomSlot... slots) {
        return Strips.of(lab, lab.run(new RandomSlotSchedule(List.of(slots), options, 1), window));
    }

    private static RandomSlot slot(String name, Selection selection, Length length, double weight) {
        return slot(name, media(selection), length, weight);
    }

    private static RandomSlot slot(String name, Showing showing, Length length, double weight) {
        return new RandomSlot(name, showing, length, weight, Cooldown.NONE, 0, SlotFillers.NONE);
    }

    private static RandomSlot resting(
            String name, Selection selection, double weight, Cooldown cooldown) {
        return new RandomSlot(
                name, media(selection), new Length.Items(1), weight, cooldown, 0, SlotFillers.NONE);
    }

    private static Showing media(Selection selection) {
        return new Showing.Media(Source.of(selection, PlaybackOrder.SEASON_EPISODE));
    }

    private static Map<Long, Long> counts(Extension extension) {
        return extension.airings().stream()
                .collect(
                        java.util.stream.Collectors.groupingBy(
                                each -> each.airing().media().value(),
                                java.util.stream.Collectors.counting()));
    }
}
