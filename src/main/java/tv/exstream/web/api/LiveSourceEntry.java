package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;

/// A live source.
///
/// @param id of its media item, which collections, schedules and lineups name
/// @param addresses without what may be a secret
/// @param programmeSeconds how long one entry of a schedule is that shows it
/// @param connections how many its provider allows at once; 0 when it does not limit them
/// @param userAgent the program that its provider is told receives it
/// @param pastDays for how many days its provider keeps what it has sent; left out when it does not
/// @param labels how lists show it: group, number and logo, each may be empty, and whether it is a radio station
/// @param alternatives the ids of those that take over when it fails, in order; some may be away for now
/// @param source that brings it, and through which it is changed; left out when a person added it
/// @param joined how it is received now, for each house format in which it is
public record LiveSourceEntry(
        long id,
        String name,
        List<String> addresses,
        long programmeSeconds,
        int connections,
        String userAgent,
        Optional<Long> pastDays,
        LiveLabels labels,
        List<Long> alternatives,
        Optional<Integer> source,
        List<LiveNow> joined) {
    public LiveSourceEntry {
        addresses = List.copyOf(addresses);
        alternatives = List.copyOf(alternatives);
        joined = List.copyOf(joined);
    }

    static LiveSourceEntry of(LiveSources.Entry entry) {
        LiveSource source = entry.source();
        return new LiveSourceEntry(
                entry.id().value(),
                source.name(),
                source.addresses().stream().map(SourceAddress::shown).toList(),
                source.programme().toSeconds(),
                source.connections(),
                source.headers().userAgent(),
                Optional.of(source.past().reach().toDays()).filter(days -> days > 0),
                shown(source.labels()),
                entry.alternatives().stream().map(MediaId::value).toList(),
                entry.owner().map(SourceId::value),
                List.of());
    }

    private static LiveLabels shown(LiveLabels labels) {
        return new LiveLabels(
                labels.group(),
                labels.number(),
                SubscriptionEntries.shownLogo(labels.logo()),
                labels.radio());
    }

    /// The same with how it is received.
    LiveSourceEntry with(List<LiveNow> now) {
        return new LiveSourceEntry(
                id,
                name,
                addresses,
                programmeSeconds,
                connections,
                userAgent,
                pastDays,
                labels,
                alternatives,
                source,
                now);
    }
}
