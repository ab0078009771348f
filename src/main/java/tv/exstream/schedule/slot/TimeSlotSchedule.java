package tv.exstream.schedule.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Manner;
import tv.exstream.schedule.Patience;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Slot;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Terms.Spare;

/// Slots at times of day, the same every day or every week.
///
/// @param period in which reruns repeat what was shown before
/// @param slots at least one
public record TimeSlotSchedule(Period period, List<TimeSlot> slots, Options options, long seed)
        implements Schedule {
    public TimeSlotSchedule {
        slots = List.copyOf(slots);
        if (slots.isEmpty()) {
            throw UnacceptableException.of(Demand.SCHEDULE_SLOTLESS);
        }
        Arrays.stream(DayOfWeek.values()).forEach(new Validation(slots)::requireOneAtATime);
        new Validation(slots).requireSameMediaInLinks();
    }

    /// @param lateness how much later than its time a slot may begin. One that would begin later is left out
    /// @param late what a slot does that would begin later than it may
    /// @param spare who gets the time that the items of a slot leave
    /// @param between filler between slots, if any
    /// @param start when the very first timeline begins
    public record Options(
            Pad pad,
            Duration lateness,
            Manner.Late late,
            Spare spare,
            Optional<FillerPreset> between,
            Start start) {
        public static final Options PLAIN =
                new Options(
                        Pad.NONE,
                        Duration.ZERO,
                        Manner.Late.LEFT_OUT,
                        Spare.END,
                        Optional.empty(),
                        Start.AT_ONCE);

        public Options {
            if (lateness.isNegative()) {
                throw UnacceptableException.of(
                        Demand.NOT_NEGATIVE, "lateness", lateness.toString());
            }
        }
    }

    /// When a new schedule begins.
    public enum Start {
        AT_ONCE,
        /// At midnight.
        TOMORROW,
    }

    @Override
    public Schedule withSeed(long other) {
        return new TimeSlotSchedule(period, slots, options, other);
    }

    @Override
    public Program program(ZoneId zone) {
        CursorBook book = new CursorBook();
        List<Spots> between = options.between().map(preset -> preset.spots(book)).orElse(List.of());
        Rest rest = new Rest(between, List.of(), Rest.Then.WAIT);
        Agenda agenda = new Agenda(plans(book), rest);
        Instruction wait = new Instruction.Wait(LocalTime.MIN, Patience.TOMORROW, Rest.EMPTY);
        List<Instruction> all =
                switch (options.start()) {
                    case AT_ONCE -> List.of(agenda);
                    case TOMORROW -> List.of(new Instruction.Once("start", List.of(wait)), agenda);
                };
        return Program.of(seed, zone, book.sources(), all);
    }

    @Override
    public List<String> overlaps() {
        return slots.stream()
                .filter(slot -> slots.stream().anyMatch(slot::runsInto))
                .map(TimeSlot::name)
                .toList();
    }

    private List<Agenda.Plan> plans(CursorBook book) {
        SlotCompiler compiler = new SlotCompiler(this, book);
        List<Slot> compiled = compiler.all();
        boolean everyDay = slots.stream().allMatch(slot -> slot.days().isEmpty());
        if (everyDay) {
            return List.of(new Agenda.Plan("every day", DateRule.ALWAYS, compiled));
        }
        return Arrays.stream(DayOfWeek.values()).map(day -> plan(day, compiled)).toList();
    }

    private Agenda.Plan plan(DayOfWeek day, List<Slot> compiled) {
        List<Slot> onDay =
                java.util.stream.IntStream.range(0, slots.size())
                        .filter(i -> slots.get(i).isOn(day))
                        .mapToObj(compiled::get)
                        .toList();
        return new Agenda.Plan(day.name(), DateRule.on(Set.of(day)), onDay);
    }

    /// What slots must be like together.
    private record Validation(List<TimeSlot> slots) {
        void requireOneAtATime(DayOfWeek day) {
            Set<LocalTime> starts = new HashSet<>();
            for (TimeSlot slot : slots) {
                if (slot.isOn(day) && !starts.add(slot.start())) {
                    throw UnacceptableException.of(
                            Demand.SLOTS_AT_ONCE,
                            slot.name(),
                            slot.start().toString(),
                            day.toString());
                }
            }
        }

        void requireSameMediaInLinks() {
            for (TimeSlot slot : slots) {
                for (TimeSlot other : slots) {
                    boolean linked =
                            slot.link().isPresent()
                                    && other.link().isPresent()
                                    && slot.link().get().group().equals(other.link().get().group());
                    if (linked && !slot.showing().equals(other.showing())) {
                        throw UnacceptableException.of(
                                Demand.SLOTS_APART, slot.name(), other.name());
                    }
                }
            }
        }
    }
}
