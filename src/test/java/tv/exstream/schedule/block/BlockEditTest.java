package tv.exstream.schedule.block;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.block.Blocks.block;
import static tv.exstream.schedule.block.Blocks.line;
import static tv.exstream.schedule.block.Calendar.daily;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.block.Decor.Ending;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// What changes, and what does not, when a schedule is planned anew.
class BlockEditTest {
    private final Lab lab = Lab.atMidnight();
    private final Selection a = tens(1);
    private final Selection b = tens(100);
    private final Selection clips = lab.pool(500, minutes(1), minutes(1), minutes(1));

    @Test
    @DisplayName("BLK-5: when nothing has changed, planning anew changes no airing")
    void whenNothingHasChangedPlanningAnewChangesNoAiring() {
        Extension whole = lab.run(schedule(b), hours(72));

        for (int index : steps(whole)) {
            Anchor anchor = before(whole, index);
            Extension again = lab.run(schedule(b), anchor, Lab.T0.plus(hours(72)));

            assertThat(again.since(later(whole, index)).airings())
                    .as("from airing %d", index)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("BLK-6: planning anew changes nothing before the time from which it plans")
    void planningAnewChangesNothingBefore() {
        Extension whole = lab.run(schedule(b), hours(72));
        int index = steps(whole).get(20);
        Anchor anchor = before(whole, index);

        Extension again = lab.run(schedule(tens(900)), anchor, Lab.T0.plus(hours(72)));

        assertThat(again.from()).isEqualTo(whole.airings().get(index - 1).airing().finish());
        assertThat(again.airings()).allMatch(each -> !each.airing().start().isBefore(again.from()));
    }

    @Test
    @DisplayName("BLK-11: after an edit of one block the airings of all others stay what they were")
    void afterAnEditOfOneBlockTheAiringsOfAllOthersStay() {
        Extension whole = lab.run(schedule(b), hours(72));

        for (int index : steps(whole)) {
            Anchor anchor = before(whole, index).atFirstStep();
            Extension edited = lab.run(schedule(tens(900)), anchor, Lab.T0.plus(hours(72)));

            assertThat(times(airings(edited)))
                    .as("from airing %d", index)
                    .isEqualTo(times(later(whole, index)));
        }
    }

    @Test
    void anEditedBlockThatIsOnBeginsAgainWithItsNextItems() {
        Extension whole = lab.run(schedule(b), hours(24));
        Anchor anchor = before(whole, indexAt(whole, "10:10")).atFirstStep();
        BlockSchedule edited =
                daily().at("09:00", block(1, 60).showing(a, a, a))
                        .at("10:00", block(2, 60).showing(b, b, b, b))
                        .build();

        assertThat(lab.said(lab.run(edited, anchor, Lab.T0.plus(hours(24)))))
                .isEqualTo("101@10:10, 102@10:20, 103@10:30, 104@10:40; 24:00");
    }

    @Test
    @DisplayName(
            "BLK-12: without its airings but with its memory a block goes on with the next item")
    void withItsMemoryABlockGoesOnWithTheNextItem() {
        Anchor end = lab.run(schedule(b), hours(24)).anchor();

        Extension next = lab.run(schedule(b), end.atFirstStep(), Lab.T0.plus(hours(48)));

        assertThat(shown(airings(next), 1, 199))
                .containsExactly("4", "5", "6", "103", "104", "105");
    }

    @Test
    @DisplayName("BLK-13: without its memory a block begins with its first item")
    void withoutItsMemoryABlockBeginsWithItsFirstItem() {
        Anchor blank = Anchor.startingAt(Lab.T0.plus(hours(24)));

        Extension next = lab.run(schedule(b), blank, Lab.T0.plus(hours(48)));

        assertThat(shown(airings(next), 1, 199))
                .containsExactly("1", "2", "3", "100", "101", "102");
    }

    @Test
    @DisplayName("BLK-13: changing the order of one line does not restart the others")
    void changingTheOrderOfOneLineDoesNotRestartTheOthers() {
        Selection c = tens(300);
        BlockItem shuffled = BlockItem.of(Source.of(a, PlaybackOrder.SHUFFLE));
        BlockSchedule before = daily().at("09:00", block(1, 60).showing(a, c)).build();
        BlockSchedule after = daily().at("09:00", block(1, 60).showing(shuffled, line(c))).build();
        Anchor end = lab.run(before, hours(48)).anchor();

        Extension next = lab.run(after, end.atFirstStep(), Lab.T0.plus(hours(72)));
        Extension back = lab.run(before, next.anchor().atFirstStep(), Lab.T0.plus(hours(96)));

        assertThat(shown(airings(next), 300, 399)).containsExactly("302");
        assertThat(shown(airings(back), 1, 399)).containsExactly("3", "303");
    }

    /// Ten items of ten minutes.
    private Selection tens(long first) {
        Duration[] lengths = new Duration[10];
        Arrays.fill(lengths, minutes(10));
        return lab.pool(first, lengths);
    }

    /// Two blocks with filler around them; the second one shows `second`.
    private BlockSchedule schedule(Selection second) {
        return daily().at("09:00", block(1, 60).showing(a, a, a))
                .at("10:00", block(2, 60).showing(second, second, second))
                .decos(Decors.standard(Decors.filler(clips, Ending.WHOLE_CLIPS)))
                .build();
    }

    /// The indexes of the airings at which a plan can begin anew.
    private static List<Integer> steps(Extension whole) {
        return IntStream.range(0, whole.airings().size())
                .filter(index -> whole.airings().get(index).undo().isPresent())
                .boxed()
                .toList();
    }

    private static List<Airing> later(Extension whole, int index) {
        return airings(whole).subList(index, whole.airings().size());
    }

    /// The state before one of the [#steps].
    private static Anchor before(Extension whole, int index) {
        Anchor anchor = whole.anchor().atLastAiring();
        for (int i = whole.airings().size() - 1; i >= index; i--) {
            anchor = whole.airings().get(i).undo().map(anchor::undone).orElse(anchor);
        }
        return anchor;
    }

    private int indexAt(Extension extension, String clock) {
        return (int)
                airings(extension).stream()
                        .takeWhile(airing -> !lab.clock(airing.start()).equals(clock))
                        .count();
    }

    private static List<Airing> airings(Extension extension) {
        return extension.airings().stream().map(Extension.Planned::airing).toList();
    }

    /// What the first block shows, and when.
    private static List<String> times(List<Airing> airings) {
        return airings.stream()
                .filter(airing -> airing.media().value() < 100)
                .map(airing -> airing.media() + " at " + airing.start())
                .toList();
    }

    /// What is shown of the media with these ids.
    private static List<String> shown(List<Airing> airings, long first, long last) {
        return airings.stream()
                .filter(airing -> airing.media().value() >= first && airing.media().value() <= last)
                .map(airing -> airing.media().toString())
                .toList();
    }
}
