package tv.exstream.schedule.slot;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.Source;

/// Items of several sources in proportion to their weights, each source the less likely the shorter ago it has had its turn.
///
/// @param sources at least one, each with a name of its own
public record BalanceSchedule(List<Weighted> sources, long seed) implements Schedule {
    public BalanceSchedule {
        sources = List.copyOf(sources);
        slots(sources, seed);
    }

    /// @param weight how often it comes; 0 for never
    /// @param cooldown a source that was shown weighs nothing at first, and its whole weight again after so long
    /// @param mostInARow how many of its items come in a row; 0 for no limit
    public record Weighted(
            String name, Source source, double weight, Duration cooldown, int mostInARow) {}

    @Override
    public Schedule withSeed(long other) {
        return new BalanceSchedule(sources, other);
    }

    @Override
    public Program program(ZoneId zone) {
        return slots(sources, seed).program(zone);
    }

    private static RandomSlotSchedule slots(List<Weighted> sources, long seed) {
        return new RandomSlotSchedule(
                sources.stream().map(BalanceSchedule::slot).toList(),
                RandomSlotSchedule.Options.PLAIN,
                seed);
    }

    private static RandomSlot slot(Weighted source) {
        return new RandomSlot(
                source.name(),
                new Showing.Media(source.source()),
                new RandomSlot.Length.Items(1),
                source.weight(),
                new Cooldown(source.cooldown(), Cooldown.Since.START, Cooldown.Strength.SOFT),
                source.mostInARow(),
                SlotFillers.NONE);
    }
}
