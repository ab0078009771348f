package tv.exstream.web.api;

import java.util.List;
import java.util.OptionalLong;

/// The fillers that schedules use.
///
/// @param total how many there are
/// @param fillers those with a name that channels share, by name, then those of single schedules, by channel
public record ScheduleFillersAnswer(int total, int offset, int limit, List<UsedFiller> fillers) {
    public ScheduleFillersAnswer {
        fillers = List.copyOf(fillers);
    }

    /// @param id absent for one that only this schedule has
    /// @param name may be empty for one of a single schedule
    /// @param schedules how many use it, also within blocks and other parts
    /// @param channels the first of them
    public record UsedFiller(
            OptionalLong id, String name, int schedules, List<UsingChannel> channels) {
        public UsedFiller {
            channels = List.copyOf(channels);
        }
    }

    public record UsingChannel(String number, String name) {}
}
