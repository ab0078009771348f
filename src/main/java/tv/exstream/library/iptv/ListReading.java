package tv.exstream.library.iptv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntries.Counts;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.ShrinkGuard;
import tv.exstream.iptv.ShrinkGuard.Decision;
import tv.exstream.iptv.Sieve;
import tv.exstream.iptv.Subscription;
import tv.exstream.library.remote.Shelf;
import tv.exstream.source.Source;

/// Takes the entries of a list while it is read, and stores them in portions; what has left the list is gone only when the whole list was
/// read and is not doubted. Owned by one thread.
final class ListReading {
    private static final Logger LOG = LoggerFactory.getLogger(ListReading.class);

    /// As many rows as are written in a fraction of a second; others who write wait no longer.
    private static final int PORTION = 2_000;

    private final Stores stores;
    private final Source source;
    private final Shelf shelf;
    private final Subscription subscription;
    private final Sieve sieve;
    private final int reading;
    private final List<Judged> portion = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private final Map<EntryKind, Integer> found = new EnumMap<>(EntryKind.class);
    private int position;

    /// @param shelf is told how far it is
    ListReading(Stores stores, Source source, Shelf shelf) {
        this.stores = stores;
        this.source = source;
        this.shelf = shelf;
        subscription = stores.subscriptions().find(source.id());
        sieve = new Sieve(subscription.rules());
        reading = stores.entries().begin(source.id());
    }

    void add(ListedEntry entry) {
        portion.add(new Judged(position, entry, sieve.of(entry)));
        position++;
        found.merge(entry.kind(), 1, Integer::sum);
        shelf.listed(position);
        if (portion.size() == PORTION) {
            flush();
        }
    }

    /// What entries were judged by.
    Rules rules() {
        return subscription.rules();
    }

    /// All was read. Answers why nothing is taken for gone; empty when it is.
    Optional<String> finish() {
        flush();
        Map<EntryKind, Integer> missing = stores.entries().lost(source.id(), reading);
        int lost = missing.values().stream().mapToInt(Integer::intValue).sum();
        int known = lost + counts.changed() + counts.same();
        Decision decision =
                ShrinkGuard.decide(
                        new ShrinkGuard.Reading(known, counts.all(), lost),
                        ofKinds(missing),
                        subscription.standing().suspicion(),
                        stores.clock().instant());
        Optional<String> doubt =
                switch (decision) {
                    case Decision.Believe() -> believe();
                    case Decision.Doubt(var suspicion, String reason) -> {
                        remember(Optional.of(suspicion));
                        yield Optional.of(reason);
                    }
                };
        LOG.info(
                "list read source={} entries={} added={} changed={} back={} missing={}{}",
                source.id(),
                counts.all(),
                counts.added(),
                counts.changed(),
                counts.back(),
                lost,
                doubt.isPresent() ? " doubted" : "");
        return doubt;
    }

    /// What is new of a kind is taken for known.
    private List<ShrinkGuard.Reading> ofKinds(Map<EntryKind, Integer> missing) {
        return missing.entrySet().stream()
                .map(
                        each -> {
                            int here = found.getOrDefault(each.getKey(), 0);
                            return new ShrinkGuard.Reading(
                                    here + each.getValue(), here, each.getValue());
                        })
                .toList();
    }

    private Optional<String> believe() {
        stores.entries().markGone(source.id(), reading, stores.clock().instant());
        remember(Optional.empty());
        return Optional.empty();
    }

    private void remember(Optional<ShrinkGuard.Suspicion> suspicion) {
        stores.subscriptions().changeStanding(source.id(), known -> known.suspecting(suspicion));
    }

    private void flush() {
        counts = counts.plus(stores.entries().put(source.id(), reading, portion));
        portion.clear();
    }
}
