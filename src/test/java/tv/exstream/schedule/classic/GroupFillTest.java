package tv.exstream.schedule.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.classic.Items.groups;
import static tv.exstream.schedule.classic.Items.one;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.expression.Expression;
import tv.exstream.media.Outline;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;

/// An item that shows one group at a time, of a collection with episodes 1 to 3 of A, 4 to 6 of B and 7 to 9 of C.
class GroupFillTest {
    private static final Mode THREE_HOURS = new Mode.For(hours(3), Mode.Tail.NONE, 0);

    private final Lab lab = Lab.atMidnight();
    private final Selection shows = lab.pool(episodes("A", "B", "C"));

    @Test
    @DisplayName("SCH-37: each time the item is reached, it shows the next group, which goes on")
    void eachTimeTheItemIsReachedItShowsTheNextGroup() {
        ClassicSchedule schedule = ClassicSchedule.of(List.of(two(false)), 1);

        assertThat(lab.plays(schedule, hours(10)))
                .isEqualTo(
                        "1@0:00, 2@1:00, 4@2:00, 5@3:00, 7@4:00, 8@5:00, 3@6:00, 1@7:00, 6@8:00, 4@9:00; 10:00");
    }

    @Test
    @DisplayName("SCH-37: a length of time is filled with one group")
    void aLengthOfTimeIsFilledWithOneGroup() {
        ClassicSchedule schedule =
                ClassicSchedule.of(List.of(groups(shows, THREE_HOURS, false).build()), 1);

        assertThat(lab.plays(schedule, hours(9)))
                .isEqualTo(
                        "1@0:00, 2@1:00, 3@2:00, 4@3:00, 5@4:00, 6@5:00, 7@6:00, 8@7:00, 9@8:00; 9:00");
    }

    @Test
    void asManyAsTheGroupHasAreTheWholeGroup() {
        Mode whole = new Mode.Multiple(new Mode.Count.GroupSize());
        ClassicSchedule schedule =
                ClassicSchedule.of(
                        List.of(
                                groups(shows, whole, false).build(),
                                one(lab.pool(99, hours(1))).build()),
                        1);

        assertThat(lab.plays(schedule, hours(8)))
                .isEqualTo(
                        "1@0:00, 2@1:00, 3@2:00, 99@3:00, 4@4:00, 5@5:00, 6@6:00, 99@7:00; 8:00");
    }

    @Test
    @DisplayName("SCH-37, BLD-16: shuffled groups all come before one comes again, and never twice")
    void shuffledGroupsAllComeBeforeOneComesAgain() {
        Set<String> orders = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            List<String> turns = turns(ClassicSchedule.of(List.of(two(true)), seed));

            for (int i = 0; i < turns.size(); i += 3) {
                assertThat(turns.subList(i, i + 3)).containsExactlyInAnyOrder("A", "B", "C");
            }
            for (int i = 1; i < turns.size(); i++) {
                assertThat(turns.get(i)).as("seed %d", seed).isNotEqualTo(turns.get(i - 1));
            }
            orders.add(String.join("", turns.subList(0, 3)));
        }

        assertThat(orders).hasSize(6);
    }

    @Test
    void anHourAtATimeGivesWhatADayAtOnceGives() {
        ClassicSchedule schedule = ClassicSchedule.of(List.of(two(true)), 7);
        List<Extension.Planned> parts = new ArrayList<>();
        Anchor anchor = Anchor.startingAt(Lab.T0);
        for (int hour = 1; hour <= 24; hour++) {
            Extension part = lab.run(schedule, anchor, Lab.T0.plus(hours(hour)));
            parts.addAll(part.airings());
            anchor = part.anchor();
        }

        assertThat(parts).isEqualTo(lab.run(schedule, hours(24)).airings());
    }

    @Test
    void aGroupThatFitsNowhereGivesTheTurnToTheNext() {
        List<Outline> items = new ArrayList<>(episodes("A"));
        items.add(episode(40, "B", 1, hours(5)));
        items.addAll(episodes("C").stream().map(GroupFillTest::later).toList());
        ClassicSchedule schedule =
                ClassicSchedule.of(List.of(groups(lab.pool(items), THREE_HOURS, false).build()), 1);

        Extension extension = lab.run(schedule, hours(9));

        assertThat(lab.said(extension)).startsWith("1@0:00, 2@1:00, 3@2:00, 101@");
        assertThat(extension.warnings()).isNotEmpty();
    }

    @Test
    void theReasonNamesTheGroup() {
        Extension extension = lab.run(ClassicSchedule.of(List.of(two(false)), 1), minutes(90));

        assertThat(extension.airings().getLast().reason().english()).contains("A (number 2)");
    }

    private Item two(boolean shuffled) {
        Mode two = new Mode.Multiple(new Mode.Count.Computed(Expression.parse("2")));
        return groups(shows, two, shuffled).build();
    }

    /// Whose turn it is, for 30 turns of two items.
    private List<String> turns(ClassicSchedule schedule) {
        List<Extension.Planned> airings = lab.run(schedule, hours(60)).airings();
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < airings.size(); i += 2) {
            turns.add(show(airings.get(i)));
            assertThat(show(airings.get(i + 1))).isEqualTo(turns.getLast());
        }
        return turns;
    }

    private static String show(Extension.Planned planned) {
        long media = planned.airing().media().value();
        return List.of("A", "B", "C").get((int) (media - 1) / 3);
    }

    private static List<Outline> episodes(String... shows) {
        List<Outline> items = new ArrayList<>();
        for (String show : shows) {
            for (int number = 1; number <= 3; number++) {
                items.add(episode(items.size() + 1L, show, number, hours(1)));
            }
        }
        return items;
    }

    private static Outline later(Outline item) {
        return episode(item.id().value() + 100, "C", item.title().episode(), item.duration());
    }

    private static Outline episode(long id, String show, int number, Duration length) {
        return Lab.item(id, length).episode(show, 1, number).outline();
    }
}
