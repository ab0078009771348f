package tv.exstream.library.iptv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.MatchKey;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.iptv.Subscription;
import tv.exstream.live.Leases;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources.Brought;
import tv.exstream.live.LiveSourcesBrought;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;
import tv.exstream.source.UserAgent;

/// Makes live sources of the channels that are kept of a source. Thread-safe.
final class KeptChannels {
    /// More are no channels that a person can use, and each costs memory: whoever has a longer list says what is wanted of it.
    static final int MOST = 10_000;

    /// As [LiveSource] has it.
    private static final int MOST_ADDRESSES = 20;

    private static final Comparator<StoredEntry> BEST_FIRST =
            Comparator.comparing(
                            (StoredEntry entry) -> MatchKey.of(entry.listed().name()).quality())
                    .reversed();

    private final Stores stores;

    KeptChannels(Stores stores) {
        this.stores = stores;
    }

    /// Answers how many are kept, those beyond [#MOST] left out.
    int update(SourceId source) {
        Subscription subscription = stores.subscriptions().find(source);
        List<List<StoredEntry>> channels = channels(source, subscription.rules().merging());
        var account =
                new Account(
                        account(source, subscription.limit()),
                        subscription.limit(),
                        userAgent(source));
        List<Brought> wanted = channels.stream().map(account::brought).toList();
        Set<MediaId> changed = Set.of();
        boolean done = false;
        try {
            changed = Set.copyOf(stores.live().replace(source, wanted));
            done = true;
        } finally {
            // Where it broke off, some may be others all the same.
            if (!done || !changed.isEmpty()) {
                stores.news().accept(new LiveSourcesBrought(changed));
            }
        }
        return channels.size();
    }

    /// Entries that are one channel, each channel in its place in the list.
    private List<List<StoredEntry>> channels(SourceId source, boolean merging) {
        Map<String, List<StoredEntry>> channels = new LinkedHashMap<>();
        stores.entries()
                .forEach(
                        source,
                        EntryFilter.State.KEPT,
                        entry -> {
                            if (entry.isKept() && entry.listed().kind().isChannel()) {
                                String name = name(entry, merging);
                                if (channels.size() < MOST || channels.containsKey(name)) {
                                    channels.computeIfAbsent(name, _ -> new ArrayList<>(1))
                                            .add(entry);
                                }
                            }
                        });
        return List.copyOf(channels.values());
    }

    /// What makes two entries one channel. A station of the radio may be called as one of television.
    private static String name(StoredEntry entry, boolean merging) {
        MatchKey key = MatchKey.of(entry.listed().name());
        return merging && !key.isEmpty()
                ? "%s/%s/%s".formatted(entry.listed().kind(), key.country(), key.text())
                : entry.listed().key().text();
    }

    /// A list that says nothing of users and connections may have channels of many providers.
    private String account(SourceId id, int connections) {
        return stores.sources()
                .find(id)
                .filter(source -> connections > 0 || source.origin().subscriber().isPresent())
                .map(Leases::account)
                .orElse("");
    }

    private Optional<UserAgent> userAgent(SourceId source) {
        return stores.sources().find(source).flatMap(each -> each.origin().userAgent());
    }

    /// What of a source counts for all of its channels.
    ///
    /// @param name empty when the connections of each channel count for the host at which it is
    private record Account(String name, int connections, Optional<UserAgent> agent) {
        Brought brought(List<StoredEntry> channel) {
            StoredEntry named = named(channel);
            List<SourceAddress> addresses =
                    channel.stream()
                            .sorted(BEST_FIRST)
                            .flatMap(entry -> entry.listed().addresses().stream())
                            .distinct()
                            .limit(MOST_ADDRESSES)
                            .toList();
            RequestHeaders headers = named.listed().headers();
            return new Brought(
                    named.listed().key().text(),
                    new LiveSource(
                            named.shown().name(),
                            addresses,
                            LiveSource.USUAL_PROGRAMME,
                            connections,
                            agent.map(headers::by).orElse(headers),
                            name,
                            past(channel),
                            labels(named)));
        }
    }

    private static LiveLabels labels(StoredEntry named) {
        StoredEntry.Shown shown = named.shown();
        boolean radio = named.listed().kind() == EntryKind.RADIO;
        return new LiveLabels(shown.group(), shown.number(), shown.logo(), radio);
    }

    /// Of several entries the best one whose past is kept.
    private static PastAddress past(List<StoredEntry> channel) {
        return channel.stream()
                .sorted(BEST_FIRST)
                .map(StoredEntry::listed)
                .map(entry -> entry.archive().of(entry.addresses().getFirst()))
                .filter(past -> !past.isNone())
                .findFirst()
                .orElse(PastAddress.NONE);
    }

    /// The one that is a live source already, so that the channel stays the same when the list is sorted in another way; else the first.
    private static StoredEntry named(List<StoredEntry> channel) {
        Optional<StoredEntry> known =
                channel.stream().filter(entry -> entry.media().isPresent()).findFirst();
        return known.orElse(channel.getFirst());
    }
}
