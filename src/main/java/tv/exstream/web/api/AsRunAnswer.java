package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.AsRun;

/// What was planned and what was really sent, in order of the plan.
///
/// @param next where the rest of what was asked for begins; empty when this is all
public record AsRunAnswer(
        Instant from, Instant to, Optional<Instant> next, List<AsRunEntry> entries) {
    public AsRunAnswer {
        entries = List.copyOf(entries);
    }

    /// An airing that is over; one that was watched again after a break comes several times.
    ///
    /// @param start when it was planned to begin
    /// @param finish when it was planned to end
    /// @param sending absent when nobody watched, so that nothing was sent
    public record AsRunEntry(
            long media,
            String title,
            AiringKind kind,
            Instant start,
            Instant finish,
            Set<AsRun.Outcome> outcomes,
            Optional<Sending> sending) {
        public AsRunEntry {
            outcomes = Set.copyOf(outcomes);
        }
    }

    /// What was sent of it.
    ///
    /// @param from the part of the plan that was sent
    /// @param to the first instant of the plan that was no longer sent
    /// @param firstPacket when its first packets were sent
    /// @param lastPacket when its last packets were sent
    /// @param viewers how many watched at once, at most
    /// @param bridgedMillis for how long a slate stood in for it
    /// @param otherMedia the item that was shown for the rest, because the file of the planned one could not be read; absent when that was not so
    public record Sending(
            AsRun.Carrier carrier,
            Instant from,
            Instant to,
            Instant firstPacket,
            Instant lastPacket,
            int viewers,
            long bridgedMillis,
            Optional<Long> otherMedia) {}
}
