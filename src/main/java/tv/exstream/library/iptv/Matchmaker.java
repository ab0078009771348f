package tv.exstream.library.iptv;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideMatcher;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Matching;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.Suggestion;
import tv.exstream.live.LiveSource;
import tv.exstream.source.SourceId;

/// Finds which channels of guides tell about the live sources of lists. Thread-safe.
final class Matchmaker {
    private static final Logger LOG = LoggerFactory.getLogger(Matchmaker.class);
    private static final int PORTION = 2_000;

    private final Stores stores;

    Matchmaker(Stores stores) {
        this.stores = stores;
    }

    /// Matches the live sources of these sources with all guides; what a person chose stays.
    void match(Collection<SourceId> sources) {
        var matcher = new GuideMatcher(guides().stream().map(stores.guides()::channels).toList());
        sources.forEach(source -> match(source, matcher));
    }

    /// What may tell about a live source that a person added, by its name, the best first.
    List<Suggestion> suggestions(LiveSource source) {
        var matcher = new GuideMatcher(guides().stream().map(stores.guides()::channels).toList());
        var entry =
                new ListedEntry(
                        new EntryKey("live"),
                        EntryKind.LIVE,
                        source.name(),
                        ListedEntry.Labels.NONE,
                        source.addresses(),
                        source.headers(),
                        Archive.NONE);
        return switch (matcher.match(entry)) {
            case Matching.Matched(Suggestion by) -> List.of(by);
            case Matching.Ambiguous(List<Suggestion> suggestions) -> suggestions;
            case Matching.Unmatched() -> List.of();
        };
    }

    /// Matches everything.
    void matchAll() {
        match(sourceIds());
    }

    private List<SourceId> sourceIds() {
        return stores.sources().all().stream().map(source -> source.id()).toList();
    }

    /// All guides: those of the source that a person prefers first, in the order of the person, then by id.
    List<GuideId> guides() {
        Map<SourceId, Subscription> subscriptions = new TreeMap<>();
        sourceIds().forEach(id -> subscriptions.put(id, stores.subscriptions().find(id)));
        return subscriptions.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> each.getValue().guideRank()))
                .flatMap(each -> each.getValue().guides(each.getKey()).stream())
                .toList();
    }

    private void match(SourceId source, GuideMatcher matcher) {
        stores.matches().forgetUnused(source);
        Set<EntryKey> chosen = stores.matches().chosen(source);
        Map<EntryKey, Matching> found = new HashMap<>();
        int[] counts = {0, 0};
        stores.entries()
                .forEach(
                        source,
                        EntryFilter.State.KEPT,
                        entry -> {
                            EntryKey key = entry.listed().key();
                            if (entry.media().isEmpty() || chosen.contains(key)) {
                                return;
                            }
                            Matching matching = matcher.match(entry.listed());
                            counts[0]++;
                            counts[1] += matching instanceof Matching.Matched ? 1 : 0;
                            found.put(key, matching);
                            if (found.size() == PORTION) {
                                stores.matches().put(source, found);
                                found.clear();
                            }
                        });
        stores.matches().put(source, found);
        if (counts[0] > 0) {
            LOG.info("guide matched source={} channels={} found={}", source, counts[0], counts[1]);
        }
    }
}
