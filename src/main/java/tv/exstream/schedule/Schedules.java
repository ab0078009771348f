package tv.exstream.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.time.TimeRange;

/// The rules of the channels, and the only way to extend their timelines. Thread-safe.
public interface Schedules {
    Optional<Plan> find(ChannelId channel);

    /// How far each channel is planned that has rules, in no order. Their rules are not read.
    List<Outlook> outlooks(Instant now);

    /// What the rules of some channels say; channels without rules are absent.
    Map<ChannelId, Text> texts(Collection<ChannelId> channels);

    /// Rules as JSON.
    ///
    /// @param written as a person wrote them, which may name parts
    /// @param expanded with every part in its place
    record Text(String written, String expanded) {}

    /// Gives a channel its rules. A channel that has none yet begins its timeline at `start`; one that has keeps the timeline
    /// until the next build replaces what is not on air yet.
    void put(ChannelId channel, Schedule schedule, Instant start);

    /// What persons have changed about single places of a timeline, in the order in which it was done.
    List<MadeEdit> edits(ChannelId channel);

    /// Why each part of a timeline is as it is, in order of time.
    List<Explanation> explanations(ChannelId channel, TimeRange range);

    /// An edit that is kept to.
    record MadeEdit(long id, Edit edit) {}

    /// The state before the first step that begins at or after `t`, where a plan can begin anew when everything earlier stays. It
    /// may lie before `t`, when nothing airs then. Empty for a channel without rules.
    Optional<Anchor> rewound(ChannelId channel, Instant t);

    /// Removes every airing that starts at or after `extension.from()`, adds those of the extension and goes on from its anchor,
    /// in one transaction.
    ///
    /// @param basedOn the version of the plan that the extension was made from
    /// @return false when the plan is no longer at that version or is gone: nothing was changed then
    /// @throws IllegalArgumentException when an airing that stays lasts beyond `extension.from()`
    boolean extend(ChannelId channel, long basedOn, Extension extension);
}
