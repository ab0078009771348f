package tv.exstream.playout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// The stored timelines of all channels. Thread-safe. Only `schedule.Schedules` extends them.
public interface Playouts {
    /// The airings that overlap `range`, in order of time.
    default List<Airing> airings(ChannelId channel, TimeRange range) {
        List<Airing> airings = new ArrayList<>();
        forEach(channel, range, airings::add);
        return airings;
    }

    /// The same for several channels at once; channels without any are absent. For pages: all of it is in memory.
    Map<ChannelId, List<Airing>> airings(Collection<ChannelId> channels, TimeRange range);

    /// Hands the airings that overlap `range` to `each` in order of time, without holding them all in memory.
    default void forEach(ChannelId channel, TimeRange range, Consumer<Airing> each) {
        forEach(channel, range, each, (_, _) -> {});
    }

    /// The redirects that overlap `range`, in order of time; no airing overlaps one of them.
    List<Redirect> redirects(ChannelId channel, TimeRange range);

    /// That of a channel whose time stands still.
    Optional<Standstill> standstill(ChannelId channel);

    /// The channels that redirects of each channel lead to; channels without redirects are absent.
    Map<ChannelId, Set<ChannelId>> targets();

    /// Where the stored timelines of all channels end that have one.
    Map<ChannelId, Instant> horizons();

    /// Grows with every change of what is planned for the channel; 0 when there is no plan. Forgetting the past is not a change.
    long version(ChannelId channel);

    /// The versions of all channels that have a plan.
    Map<ChannelId, Long> versions();

    /// The same, and tells before each programme when its item aired on the channel for the first time, also when that is forgotten.
    /// Of what a redirect shows that is not known.
    void forEach(
            ChannelId channel,
            TimeRange range,
            Consumer<Airing> each,
            BiConsumer<MediaId, Instant> firstAired);

    /// Forgets airings that finished before `t`, but for when each item first and last aired.
    void forgetBefore(ChannelId channel, Instant t);

    /// The timeline over `range`, ready to be asked.
    default Playout over(ChannelId channel, TimeRange range) {
        return new Playout(range, airings(channel, range));
    }
}
