package tv.exstream.web.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.exstream.channel.ChannelId;
import tv.exstream.json.OwnFillers;
import tv.exstream.json.RecordJson;
import tv.exstream.schedule.Outlook;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;

/// What is found in the rules of channels by reading them, remembered until they change: they may be long, and a list is asked for
/// again and again. Thread-safe.
final class RuleFindings {
    /// The only kind of rules in which something may run into something else; the others refuse it.
    private static final String TIMED = "time-slots";

    /// As many channels as there are at most; what is known of channels that are gone goes with all the rest.
    private static final int MOST_KEPT = 10_000;

    private final Schedules schedules;
    private final Map<ChannelId, Known> known = new ConcurrentHashMap<>();

    RuleFindings(Schedules schedules) {
        this.schedules = schedules;
    }

    /// @param overlaps the names of what runs into the next
    /// @param fillers the names of those that only these rules have
    record Found(List<String> overlaps, List<String> fillers) {
        static final Found NOTHING = new Found(List.of(), List.of());
    }

    /// @param version of the plan
    private record Known(long version, Found found) {}

    /// Of all that are asked for.
    Map<ChannelId, Found> of(List<Outlook> outlooks) {
        read(outlooks.stream().filter(each -> !isKnown(each)).toList());
        Map<ChannelId, Found> found = new HashMap<>();
        for (Outlook outlook : outlooks) {
            Known one = known.get(outlook.channel());
            found.put(outlook.channel(), one == null ? Found.NOTHING : one.found());
        }
        return found;
    }

    /// The channels in whose rules something runs into the next. Only rules in which that may be are read.
    Set<ChannelId> overlapping(Collection<Outlook> outlooks) {
        List<Outlook> timed = outlooks.stream().filter(RuleFindings::isTimed).toList();
        return of(timed).entrySet().stream()
                .filter(each -> !each.getValue().overlaps().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isTimed(Outlook outlook) {
        return outlook.kind().type().equals(TIMED);
    }

    private boolean isKnown(Outlook outlook) {
        Known before = known.get(outlook.channel());
        return before != null && before.version() == outlook.version();
    }

    private void read(List<Outlook> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        Map<ChannelId, Outlook> wanted =
                unknown.stream().collect(Collectors.toMap(Outlook::channel, Function.identity()));
        schedules
                .texts(wanted.keySet())
                .forEach(
                        (channel, text) -> {
                            Outlook outlook = wanted.get(channel);
                            if (outlook != null) {
                                known.put(
                                        channel,
                                        new Known(outlook.version(), found(outlook, text)));
                            }
                        });
    }

    private static Found found(Outlook outlook, Schedules.Text text) {
        List<String> overlaps =
                isTimed(outlook)
                        ? RecordJson.read(text.expanded(), Schedule.class).overlaps()
                        : List.of();
        return new Found(overlaps, OwnFillers.in(text.written()));
    }
}
