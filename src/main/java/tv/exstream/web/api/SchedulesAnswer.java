package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The schedules of some channels.
///
/// @param total how many there are like those that were asked for
/// @param all how many channels there are
/// @param troubled with how many of all something is wrong
/// @param kinds of all schedules, in order of the alphabet
public record SchedulesAnswer(
        int total,
        int offset,
        int limit,
        int all,
        int troubled,
        List<String> kinds,
        List<ScheduleEntry> schedules) {
    public SchedulesAnswer {
        kinds = List.copyOf(kinds);
        schedules = List.copyOf(schedules);
    }

    /// The schedule of a channel.
    ///
    /// @param number of the channel
    /// @param name of the channel
    /// @param kind as its rules say it, such as time-slots; of on-demand rules that of the rules within; empty without rules
    /// @param onDemand whether time stands still while nobody watches
    /// @param shared the named rules that it uses
    /// @param replanned whether it is about to be planned anew
    /// @param plannedUntil empty without rules
    /// @param secondsLeft from now to there
    /// @param warnings of whoever planned it last, in the language of who asks
    /// @param overlaps the names of slots that run into the next
    public record ScheduleEntry(
            String number,
            String name,
            Optional<String> kind,
            boolean onDemand,
            Optional<SharedRules> shared,
            boolean replanned,
            Optional<Instant> plannedUntil,
            long secondsLeft,
            Optional<ProgrammeEntry> now,
            Optional<ProgrammeEntry> next,
            List<ScheduleTrouble> troubles,
            GapsLeft gaps,
            List<String> warnings,
            List<String> overlaps,
            NamedFillers fillers) {
        public ScheduleEntry {
            troubles = List.copyOf(troubles);
            warnings = List.copyOf(warnings);
            overlaps = List.copyOf(overlaps);
        }
    }

    /// Rules under a name.
    ///
    /// @param channels how many use them
    public record SharedRules(long id, String name, int channels) {}

    /// @param seconds of all of them that are not over
    /// @param first when the first one begins or began
    public record GapsLeft(int count, long seconds, Optional<Instant> first) {}

    /// The fillers of a schedule.
    ///
    /// @param shared those that have a name, also within other parts
    /// @param own the names of those that only this schedule has; empty for one without a name
    public record NamedFillers(List<SharedFiller> shared, List<String> own) {
        public NamedFillers {
            shared = List.copyOf(shared);
            own = List.copyOf(own);
        }
    }

    public record SharedFiller(long id, String name) {}
}
