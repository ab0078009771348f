package tv.exstream.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.Standstill;

/// What people change about rules and timelines, each time keeping what was before, in the same transaction. Thread-safe.
public interface Changes {
    /// How many are remembered of each channel: some weeks of work on one; older ones go. Arbitrary.
    int MOST = 50;

    /// As [Schedules#put]. The first rules of a channel have nothing before them that could be kept.
    void put(ChannelId channel, Schedule schedule, Instant start, Occasion occasion);

    /// Adds an edit, which the next build keeps to. Answers its id.
    ///
    /// @throws IllegalArgumentException when it pins something where something is pinned already, or the channel has no rules
    long edit(ChannelId channel, Edit edit, Occasion occasion);

    /// Takes edits back and adds others behind those that stay, as one change.
    ///
    /// @param gone the ids of those that are taken back; what is not there is no matter
    /// @throws IllegalArgumentException when two that are there then pin something at the same time, or the channel has no rules
    void exchange(ChannelId channel, Set<Long> gone, List<Edit> added, Occasion occasion);

    /// Takes an edit back. Answers whether there was one.
    boolean takeBack(ChannelId channel, long edit, Occasion occasion);

    /// Gives the rules another seed, and the channel the plan that follows from it.
    ///
    /// @return false when the plan is no longer what the new one is based on: nothing was changed then
    boolean reset(ChannelId channel, long seed, NewPlan plan);

    /// Puts rules and edits back as they were before a change, with the plan that follows from them.
    ///
    /// @return false when the plan is no longer what the new one is based on, or the change is forgotten: nothing was changed then
    boolean revert(ChannelId channel, long change, NewPlan plan);

    /// The changes that can be reverted, the last one first.
    List<Change> all(ChannelId channel);

    /// What was before a change. Empty when there is none, or it is forgotten.
    Optional<Snapshot> before(ChannelId channel, long change);

    /// What takes the place of all that starts later.
    ///
    /// @param basedOn the version of the plan that it was made from
    /// @param standstill that of a channel whose time stands still, and goes on to do so
    record NewPlan(
            long basedOn,
            Extension extension,
            Occasion occasion,
            Optional<Standstill> standstill) {}
}
