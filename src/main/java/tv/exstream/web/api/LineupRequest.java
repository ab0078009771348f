package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.atMost;

import java.util.List;
import java.util.Optional;
import tv.exstream.lineup.Tool;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule.Start;

/// What is to be done to a lineup.
///
/// @param start of the entries, if any
/// @param entries those of the channel, with their start, when empty
/// @param tools one after another
/// @param seed of what is left to chance; that of the channel's rules when absent
record LineupRequest(
        Optional<Start> start, List<Entry> entries, List<Tool> tools, Optional<Long> seed) {
    /// Many more than make sense.
    static final int MOST_TOOLS = 20;

    LineupRequest {
        entries = List.copyOf(entries);
        tools = List.copyOf(tools);
        if (tools.size() > MOST_TOOLS) {
            throw UnacceptableException.mustBe("tools", atMost(MOST_TOOLS), tools.size());
        }
    }
}
