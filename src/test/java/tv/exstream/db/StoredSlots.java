package tv.exstream.db;

import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Selection;
import tv.exstream.expression.BreakPoints;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.FillerPreset.Bumpers;
import tv.exstream.schedule.FillerPreset.Clips;
import tv.exstream.schedule.Manner.Late;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Target.Mark;
import tv.exstream.schedule.Terms.Padding;
import tv.exstream.schedule.Terms.Reach;
import tv.exstream.schedule.Terms.Spare;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.slot.BalanceSchedule;
import tv.exstream.schedule.slot.Link;
import tv.exstream.schedule.slot.Pad;
import tv.exstream.schedule.slot.RandomSlot;
import tv.exstream.schedule.slot.RandomSlotSchedule;
import tv.exstream.schedule.slot.Showing;
import tv.exstream.schedule.slot.SlotFillers;
import tv.exstream.schedule.slot.TimeSlot;
import tv.exstream.schedule.slot.TimeSlot.AtEnd;
import tv.exstream.schedule.slot.TimeSlotSchedule;

/// Schedules of slots with every variant that is stored.
final class StoredSlots {
    private static final Selection POOL = new Selection.Collection(new CollectionId(3));
    private static final Source.Pooled POOLED =
            new Source.Pooled(POOL, Ordering.of(PlaybackOrder.SHUFFLE));

    static final List<Object> ALL = List.of(timeSlots(), randomSlots(), balance());

    private StoredSlots() {}

    private static TimeSlotSchedule timeSlots() {
        return new TimeSlotSchedule(
                Period.WEEK,
                List.of(
                        slot("06:00", new Showing.Media(POOLED), new Reach.Within()),
                        slot("07:00", seasons(), new Reach.Cut()),
                        slot("08:00", playlist(), new Reach.Extend(minutes(5))),
                        slot("09:00", marathon(), new Reach.Compress(minutes(5))),
                        slot("10:00", new Showing.Flex(), new Reach.Within()),
                        slot("11:00", new Showing.Redirect(new ChannelId(7)), new Reach.Within()),
                        slot(
                                "12:00",
                                new Showing.Clips(preset(new Quantity.UpTo(2))),
                                new Reach.Within())),
                new TimeSlotSchedule.Options(
                        new Pad(30),
                        minutes(5),
                        Late.JOINED,
                        Spare.DISTRIBUTE,
                        Optional.of(preset(new Quantity.Passes(1))),
                        TimeSlotSchedule.Start.TOMORROW),
                -1);
    }

    private static TimeSlot slot(String start, Showing showing, Reach reach) {
        boolean isLinked = start.equals("06:00");
        return new TimeSlot(
                start,
                LocalTime.parse(start),
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Optional.of(minutes(50)),
                showing,
                isLinked
                        ? Optional.of(new Link("g", Link.Mode.RERUN, Link.Overflow.CONTINUE))
                        : Optional.empty(),
                new TimeSlot.Settings(
                        Optional.of(new Pad(15)), AtEnd.LOOP, reach, fillers(), "title"));
    }

    private static Showing seasons() {
        return new Showing.Media(new Source.Seasons(POOLED, Set.of(3, 1, 2), Set.of(4)));
    }

    private static Showing playlist() {
        return new Showing.Media(
                new Source.Playlist(
                        List.of(
                                new Source.Entry(POOLED, new Source.Take.Count(2), true),
                                new Source.Entry(POOLED, new Source.Take.All(), false)),
                        true));
    }

    private static Showing marathon() {
        return new Showing.Media(
                new Source.Marathon(
                        Set.of(POOL), Source.Grouping.SHOW, 2, true, PlaybackOrder.RANDOM));
    }

    private static SlotFillers fillers() {
        return new SlotFillers(
                Optional.of(preset(new Quantity.Clips(1))),
                Optional.of(preset(new Quantity.Length(minutes(1)))),
                Optional.of(preset(new Quantity.PadTo(new Mark(30)))),
                Optional.of(breaks(new BreakRule.Chapters(BreakPoints.rule("num < 3")))),
                Optional.of(breaks(new BreakRule.Percentages(List.of(25.0, 50.0)))),
                Optional.of(
                        breaks(
                                new BreakRule.Limited(
                                        BreakRule.Every.interval(minutes(9)),
                                        2,
                                        hours(1),
                                        minutes(3),
                                        minutes(2),
                                        minutes(1)))));
    }

    private static FillerPreset preset(Quantity quantity) {
        return new FillerPreset(
                "filler", quantity, List.of(Clips.of(POOL)), new BreakRule.Nowhere());
    }

    private static FillerPreset breaks(BreakRule rule) {
        return new FillerPreset(
                "breaks",
                new Quantity.Clips(1),
                List.of(Clips.of(POOL)),
                rule,
                new Bumpers(List.of(Clips.of(POOL)), List.of()));
    }

    private static RandomSlotSchedule randomSlots() {
        return new RandomSlotSchedule(
                List.of(
                        random("a", new RandomSlot.Length.UpTo(hours(1))),
                        random("b", new RandomSlot.Length.Items(3))),
                new RandomSlotSchedule.Options(
                        new Pad(5), Padding.Of.WHOLE, Spare.END, RandomSlotSchedule.Chance.IN_TURN),
                4);
    }

    private static RandomSlot random(String name, RandomSlot.Length length) {
        return new RandomSlot(
                name,
                new Showing.Media(POOLED),
                length,
                0.5,
                Cooldown.hard(minutes(5)),
                2,
                SlotFillers.NONE);
    }

    private static BalanceSchedule balance() {
        return new BalanceSchedule(
                List.of(new BalanceSchedule.Weighted("a", POOLED, 2, Duration.ZERO, 1)), 5);
    }
}
