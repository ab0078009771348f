package tv.exstream.library.iptv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Sieve;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.Verdict;
import tv.exstream.library.iptv.Fetching.Opening;
import tv.exstream.library.iptv.Fetching.Part;
import tv.exstream.library.remote.Shelf;
import tv.exstream.live.LiveSourcesBrought;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.ListOrigin.Offer;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

/// What the clients of all kinds of sources do with what they read. Thread-safe.
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /// As many rows as are written in a fraction of a second.
    private static final int PORTION = 2_000;

    private final Stores stores;
    private final Fetching fetching;
    private final KeptChannels channels;
    private final GuideReception guides;

    /// By what the lists were applied that are as they were then.
    private final Map<SourceId, AppliedBy> applied = new ConcurrentHashMap<>();

    /// Held by whoever changes what is kept of a source.
    private final Map<SourceId, Lock> changing = new ConcurrentHashMap<>();

    /// Reads entries and hands them on one by one.
    interface Entries {
        void read(ListReading into) throws IOException, InterruptedException;
    }

    /// @param readSoon is told the name of a source that is to be read although it is not its turn
    Reception(Stores stores, Fetching fetching, Consumer<String> readSoon) {
        this.stores = stores;
        this.fetching = fetching;
        this.guides = new GuideReception(stores, fetching, readSoon);
        this.channels = new KeptChannels(stores);
    }

    Stores stores() {
        return stores;
    }

    Fetching fetching() {
        return fetching;
    }

    /// Its channels were removed with it: whoever receives one is told.
    void forget(SourceId source) {
        applied.remove(source);
        stores.news().accept(new LiveSourcesBrought(Set.of()));
    }

    GuideReception guides() {
        return guides;
    }

    /// Reads a list, if it is another one than the last time.
    void readNewList(Source source, Opening opening, Shelf shelf, ListOf reader)
            throws IOException, InterruptedException {
        var reading = new ListReading(stores, source, shelf);
        try {
            Optional<Boolean> read =
                    fetching.readNew(
                            source.id(),
                            Part.LIST,
                            opening,
                            body -> {
                                applied.remove(source.id());
                                reader.read(body, reading);
                                return true;
                            });
            if (read.isPresent()) {
                finish(source, reading, shelf);
            } else {
                shelf.listedAsBefore();
            }
        } finally {
            judgeByNewRules(source.id(), reading);
        }
        if (!by(source.id()).equals(applied.get(source.id()))) {
            apply(source.id());
        }
    }

    /// Reads a body into a list.
    interface ListOf {
        void read(InputStream body, ListReading into) throws IOException, InterruptedException;
    }

    /// Reads a list that is put together from several answers.
    void readList(Source source, Shelf shelf, Entries entries)
            throws IOException, InterruptedException {
        var reading = new ListReading(stores, source, shelf);
        try {
            entries.read(reading);
            finish(source, reading, shelf);
        } finally {
            judgeByNewRules(source.id(), reading);
        }
        apply(source.id());
    }

    private void finish(Source source, ListReading reading, Shelf shelf) {
        for (String doubt : reading.finish()) {
            // What is doubted must be sent once more.
            fetching.forget(source.id(), Part.LIST);
            shelf.doubt(doubt);
        }
    }

    /// A person may have set others while the list was read.
    private void judgeByNewRules(SourceId source, ListReading reading) {
        if (!reading.rules().equals(stores.subscriptions().find(source).rules())) {
            judge(source, (_, _) -> {});
        }
    }

    /// Stores what the rules of a source make of all that it lists.
    ///
    /// @param each is told of each entry as it was, in the order of the list
    void judge(SourceId source, BiConsumer<StoredEntry, Verdict> each) {
        oneByOne(
                source,
                () -> {
                    var sieve = new Sieve(stores.subscriptions().find(source).rules());
                    List<Judged> portion = new ArrayList<>();
                    stores.entries()
                            .forEach(
                                    source,
                                    EntryFilter.State.LISTED,
                                    entry -> {
                                        ListedEntry listed = entry.listed();
                                        Verdict verdict = sieve.of(listed);
                                        each.accept(entry, verdict);
                                        portion.add(new Judged(0, listed, verdict));
                                        if (portion.size() == PORTION) {
                                            stores.entries().judge(source, portion);
                                            portion.clear();
                                        }
                                    });
                    stores.entries().judge(source, portion);
                });
    }

    /// Makes live sources of what is kept and finds who tells about them.
    void apply(SourceId source) {
        oneByOne(
                source,
                () -> {
                    AppliedBy by = by(source);
                    applied.remove(source);
                    guides.changing(
                            () -> {
                                int kept = channels.update(source);
                                LOG.info("channels kept source={} channels={}", source, kept);
                                guides.match(source);
                            });
                    applied.put(source, by);
                });
    }

    /// What decides besides the list what is made of it, but for choices, which are applied at once.
    private record AppliedBy(Rules rules, int limit, Set<SourceId> sources) {}

    private AppliedBy by(SourceId source) {
        Subscription subscription = stores.subscriptions().find(source);
        return new AppliedBy(
                subscription.rules(),
                subscription.limit(),
                stores.sources().all().stream().map(Source::id).collect(Collectors.toSet()));
    }

    /// A reading and a person may change what is kept of a source at once: whoever is last has seen what the other one stored.
    private void oneByOne(SourceId source, Runnable work) {
        Lock lock = changing.computeIfAbsent(source, _ -> new ReentrantLock());
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /// Remembers which guides a list names.
    void setGuides(SourceId source, List<WebAddress> guides) {
        stores.subscriptions().changeStanding(source, known -> known.naming(guides));
    }

    /// Remembers what an account, or a list, says of itself.
    ///
    /// @param account empty when it says nothing
    void setAccount(SourceId source, Optional<Subscription.Account> account) {
        stores.subscriptions().changeStanding(source, known -> known.of(account));
    }

    /// The films or series that are wanted and kept, called what the rules make of their names.
    List<ListedEntry> kept(SourceId source, EntryKind kind) {
        List<ListedEntry> kept = new ArrayList<>();
        if (!isWanted(source, kind)) {
            return kept;
        }
        stores.entries()
                .forEach(
                        source,
                        EntryFilter.State.KEPT,
                        (StoredEntry entry) -> {
                            if (entry.isKept() && entry.listed().kind() == kind) {
                                kept.add(entry.renamed());
                            }
                        });
        return kept;
    }

    /// What an account still lists may not be wanted of it any more.
    private boolean isWanted(SourceId source, EntryKind kind) {
        Offer offer = kind == EntryKind.SERIES ? Offer.SERIES : Offer.FILMS;
        return stores.sources()
                .find(source)
                .filter(
                        each ->
                                each.origin() instanceof ListOrigin.Xtream account
                                        && !account.offers().contains(offer))
                .isEmpty();
    }
}
