package tv.exstream.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.script.ScriptSchedule;

/// The channels whose script should come, because their timeline is shorter than it should be or was planned
/// by other rules. Thread-safe.
public final class ScriptsWanted {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptsWanted.class);

    /// When a script has not come so long before the end, somebody should look why; as long as other timelines are extended at once.
    public static final Duration SOON = TimelineNeed.RESERVE;

    private final Map<ChannelId, Wanted> channels = new ConcurrentHashMap<>();

    /// @param end where the timeline ends
    public record Wanted(ChannelNumber channel, Instant end) {
        public boolean isUrgent(Instant now) {
            return end.isBefore(now.plus(SOON));
        }
    }

    /// In order of their numbers.
    public List<Wanted> all() {
        return channels.values().stream().sorted(Comparator.comparing(Wanted::channel)).toList();
    }

    /// @param plan that of the channel; empty when it has none
    void saw(Channel channel, Optional<Plan> plan, Instant now, Duration horizon) {
        Optional<Wanted> wanted =
                plan.filter(each -> each.schedule() instanceof ScriptSchedule)
                        .filter(each -> isByOthers(each) || isShort(each, now.plus(horizon)))
                        .map(each -> new Wanted(channel.number(), each.anchor().at()));
        if (wanted.isEmpty()) {
            channels.remove(channel.id());
            return;
        }
        Wanted before = channels.put(channel.id(), wanted.get());
        boolean isTold = before != null && before.end().equals(wanted.get().end());
        if (!isTold) {
            LOG.info(
                    "channel={} timeline ends at={}, its script should come",
                    channel.number(),
                    wanted.get().end());
        }
    }

    void forget(ChannelId channel) {
        channels.remove(channel);
    }

    /// What is planned was planned by other rules.
    private static boolean isByOthers(Plan plan) {
        return plan.changed() == Plan.Changed.RULES;
    }

    private static boolean isShort(Plan plan, Instant until) {
        return plan.anchor().at().isBefore(until);
    }
}
