package tv.exstream.library.iptv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntries.Counts;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.ShrinkGuard;
import tv.exstream.iptv.ShrinkGuard.Decision;
import tv.exstream.iptv.ShrinkGuard.Suspicion;
import tv.exstream.iptv.Sieve;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.Verdict;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.remote.Shelf;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.Source;

/// Takes the entries of a list while it is read, and stores them in portions; what has left the list is gone only when the whole list was
/// read and its kind is not doubted. Owned by one thread.
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
    private final Map<EntryKind, Integer> known;
    private final Map<EntryKind, Integer> found = new EnumMap<>(EntryKind.class);
    private final Set<EntryKind> left = EnumSet.noneOf(EntryKind.class);
    private int position;

    /// @param shelf is told how far it is
    ListReading(Stores stores, Source source, Shelf shelf) {
        this.stores = stores;
        this.source = source;
        this.shelf = shelf;
        subscription = stores.subscriptions().find(source.id());
        sieve = new Sieve(subscription.rules());
        reading = stores.entries().begin(source.id());
        known = stores.entries().lost(source.id(), reading);
    }

    void add(ListedEntry entry) {
        boolean _ = take(entry);
    }

    /// Adds an entry; answers whether the rules keep it.
    boolean take(ListedEntry entry) {
        Verdict verdict = sieve.of(entry);
        portion.add(new Judged(position, entry, verdict));
        position++;
        found.merge(entry.kind(), 1, Integer::sum);
        shelf.listed(position);
        if (portion.size() == PORTION) {
            flush();
        }
        return verdict.isKept();
    }

    /// What entries were judged by.
    Rules rules() {
        return subscription.rules();
    }

    /// This kind was not to be had: what there is of it stays as it was.
    void leave(EntryKind kind) {
        left.add(kind);
    }

    /// How many entries were added.
    int size() {
        return position;
    }

    /// So many of what the list has are no entries.
    ///
    /// @param reason with a place for their number
    void left(long count, KeptWord reason) {
        int bounded = Math.toIntExact(Math.min(count, Integer.MAX_VALUE));
        shelf.tell(
                Outcome.SKIPPED,
                Findings.of(bounded, new Finding(source.name(), reason.said(bounded))));
    }

    /// All was read. Answers why something is not taken for gone; empty when all is.
    List<String> finish() {
        flush();
        Map<EntryKind, Integer> missing = stores.entries().lost(source.id(), reading);
        List<Suspicion> suspicions = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        Set<EntryKind> believed = EnumSet.noneOf(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            if (left.contains(kind)) {
                suspicion(kind).ifPresent(suspicions::add);
                continue;
            }
            switch (decide(kind, missing.getOrDefault(kind, 0))) {
                case Decision.Believe() -> believed.add(kind);
                case Decision.Doubt(var suspicion, String reason) -> {
                    suspicions.add(suspicion);
                    doubts.add(reason);
                }
            }
        }
        int gone = stores.entries().markGone(source.id(), reading, believed, now());
        stores.subscriptions()
                .changeStanding(source.id(), standing -> standing.suspecting(suspicions));
        tell(gone);
        LOG.info(
                "list read source={} entries={} added={} changed={} back={} gone={}{}",
                source.id(),
                counts.all(),
                counts.added(),
                counts.changed(),
                counts.back(),
                gone,
                doubts.isEmpty() ? "" : " doubted");
        return doubts;
    }

    /// Entries are no media: other outcomes count what is made of them.
    private void tell(int gone) {
        String said =
                KeptWord.ENTRIES_READ.said(
                        counts.all(), counts.added() + counts.back(), counts.changed(), gone);
        shelf.tell(Outcome.LISTED, Findings.of(counts.all(), new Finding(source.name(), said)));
    }

    private Decision decide(EntryKind kind, int lost) {
        int before = known.getOrDefault(kind, 0);
        return ShrinkGuard.decide(
                new ShrinkGuard.Reading(kind, before, found.getOrDefault(kind, 0), lost),
                suspicion(kind),
                now());
    }

    private Optional<Suspicion> suspicion(EntryKind kind) {
        return subscription.standing().suspicions().stream()
                .filter(each -> each.kind() == kind)
                .findFirst();
    }

    private Instant now() {
        return stores.clock().instant();
    }

    private void flush() {
        counts = counts.plus(stores.entries().put(source.id(), reading, portion));
        portion.clear();
    }
}
