package tv.exstream.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.live.Attempt;
import tv.exstream.live.Candidate;
import tv.exstream.live.Rung;
import tv.exstream.media.MediaId;

/// The live sources that are joined, at one moment.
///
/// @param connections open to all providers
/// @param rungs how often each was taken since the start
/// @param refused how many were not joined because too many were, each counted once as long as it is asked for
public record RelaysSnapshot(
        List<Joined> joined, int connections, Map<Rung, Long> rungs, long refused) {
    public RelaysSnapshot {
        joined = List.copyOf(joined);
        rungs = Map.copyOf(rungs);
    }

    /// @param from where it is received: one of its own addresses, or one of an alternative
    /// @param attempt what was done last so that it flows
    /// @param since how long ago that was decided
    /// @param chunks stored since it was joined
    /// @param late how many came too late to be shown in their place
    /// @param failure why nothing comes; empty while something does
    /// @param passedOver why it does not come from a source that is preferred; empty where none is
    /// @param preferred where it is received when all is well
    /// @param left why it was left where it was received or tried before; empty where it was not
    public record Joined(
            MediaId item,
            Candidate from,
            Attempt attempt,
            Duration since,
            long chunks,
            long late,
            Optional<String> failure,
            Optional<String> passedOver,
            Candidate preferred,
            Optional<String> left) {}
}
