package tv.exstream.library.iptv;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.EntryOrder;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.RulesPreview;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.SubscriptionChange;
import tv.exstream.iptv.Suggestion;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.source.SourceId;

/// What people do with what sources list: rules, choices and guides. Channels follow at once what is stored, without asking the source; films
/// and series with a reading that begins at once.
/// Thread-safe; changes are made one after another.
public final class SubscriptionDesk {
    /// How many kept and dropped entries a preview shows of each.
    private static final int SAMPLES = 20;

    private final Reception reception;
    private final Stores stores;
    private final Consumer<SourceId> readOtherwise;

    /// @param readOtherwise reads a source of whose films and series a person wants others than before
    SubscriptionDesk(Reception reception, Consumer<SourceId> readOtherwise) {
        this.reception = reception;
        this.readOtherwise = readOtherwise;
        this.stores = reception.stores();
    }

    /// @throws ProblemException SOURCE_NOT_FOUND
    public Subscription subscription(SourceId source) {
        requireKnown(source);
        return stores.subscriptions().find(source);
    }

    /// What rules would make of what the source lists.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND
    public RulesPreview preview(SourceId source, Rules rules) {
        requireKnown(source);
        var tally = new RulesPreview.Tally(rules, SAMPLES);
        stores.entries()
                .forEach(source, EntryFilter.State.LISTED, entry -> tally.add(entry.listed()));
        return tally.preview();
    }

    /// Says what is wanted otherwise, all of it or nothing, and does what follows from that: rules are applied, guides that are followed are read. What
    /// is said once more is done once more.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND, or INVALID_VALUE when something of it is not acceptable
    public synchronized void change(SourceId source, SubscriptionChange change) {
        Subscription before = subscription(source);
        stores.subscriptions().change(source, change);
        boolean others = change.rules().isPresent() && judge(source);
        if (change.rules().isPresent() || change.connections().isPresent()) {
            reception.apply(source);
        }
        if (change.followed().isPresent()) {
            reception.guides().followed(source, before.guides(source));
        } else if (change.guideRank().isPresent()) {
            reception.guides().matchAgain();
        }
        if (others) {
            readOtherwise.accept(source);
        }
    }

    /// Answers whether films or series are others now.
    private boolean judge(SourceId source) {
        var others = new AtomicBoolean();
        reception.judge(
                source,
                (entry, verdict) ->
                        others.compareAndSet(false, isOtherFile(entry, entry.judged(verdict))));
        return others.get();
    }

    /// @throws ProblemException SOURCE_NOT_FOUND
    public ListedEntries.Wanted entries(SourceId source, EntryFilter filter, EntryOrder order) {
        requireKnown(source);
        return stores.entries().of(source, filter, order);
    }

    /// What an entry is called here; empty when the source has no such entry.
    public Optional<String> named(SourceId source, EntryKey key) {
        return stores.entries().find(source, key).map(entry -> entry.shown().name());
    }

    /// Those of them that the source has never listed.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND
    public Set<EntryKey> unknown(SourceId source, List<EntryKey> keys) {
        requireKnown(source);
        Set<EntryKey> unknown = new HashSet<>(keys);
        unknown.removeAll(stores.entries().findAll(source, keys).keySet());
        return unknown;
    }

    /// Keeps or drops some in one step, whatever the rules say. All that are kept are gone through only when that makes or ends a channel.
    ///
    /// @return them as they are then, in the order of the keys
    /// @throws ProblemException SOURCE_NOT_FOUND, ENTRY_NOT_FOUND
    public synchronized List<StoredEntry> choose(
            SourceId source, List<EntryKey> keys, Choice choice) {
        List<StoredEntry> before = entries(source, keys);
        int _ = stores.entries().choose(source, keys, choice);
        List<StoredEntry> chosen = entries(source, keys);
        if (differ(before, chosen, SubscriptionDesk::isOtherFile)) {
            readOtherwise.accept(source);
        }
        if (!differ(before, chosen, (one, now) -> isChannel(one) != isChannel(now))) {
            return chosen;
        }
        reception.apply(source);
        return entries(source, keys);
    }

    /// The same of one.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND, ENTRY_NOT_FOUND
    public StoredEntry choose(SourceId source, EntryKey key, Choice choice) {
        return choose(source, List.of(key), choice).getFirst();
    }

    /// Some as they are, in the order of the keys.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND, ENTRY_NOT_FOUND
    public List<StoredEntry> entries(SourceId source, List<EntryKey> keys) {
        requireKnown(source);
        Map<EntryKey, StoredEntry> known = stores.entries().findAll(source, keys);
        return keys.stream()
                .map(
                        key ->
                                Optional.ofNullable(known.get(key))
                                        .orElseThrow(() -> unknown(source, key)))
                .toList();
    }

    private static boolean differ(
            List<StoredEntry> before,
            List<StoredEntry> now,
            BiPredicate<StoredEntry, StoredEntry> how) {
        return IntStream.range(0, before.size()).anyMatch(n -> how.test(before.get(n), now.get(n)));
    }

    /// Whether it becomes media, or its episodes do.
    private static boolean isFile(ListedEntry entry) {
        return entry.kind() == EntryKind.VIDEO || entry.kind() == EntryKind.SERIES;
    }

    /// Whether what becomes of it as media is something else now.
    private static boolean isOtherFile(StoredEntry before, StoredEntry now) {
        boolean isOther =
                now.isKept() != before.isKept()
                        || (now.isKept() && !now.renamed().equals(before.renamed()));
        return isFile(now.listed()) && isOther;
    }

    private static boolean isChannel(StoredEntry entry) {
        return entry.isKept() && entry.listed().kind().isChannel();
    }

    /// @throws ProblemException SOURCE_NOT_FOUND
    public GuideMatches.InState matches(SourceId source, GuideMatches.State state) {
        requireKnown(source);
        return stores.matches().of(source, state);
    }

    /// The channels of guides that have this text in their id or names.
    public List<GuideChannel> guideChannels(String text, int limit) {
        return stores.guides().channels(text, limit);
    }

    /// The same of those behind one.
    public List<GuideChannel> guideChannels(String text, GuideChannel.Key last, int limit) {
        return stores.guides().channels(text, last, limit);
    }

    /// Says which channel of which guide tells about an entry.
    ///
    /// @param channel empty when none does
    /// @throws ProblemException SOURCE_NOT_FOUND, ENTRY_NOT_FOUND, or INVALID_VALUE when there is no such channel
    public synchronized GuideMatches.Match match(
            SourceId source, EntryKey key, Optional<GuideChannel.Key> channel) {
        var _ = entry(source, key);
        channel.ifPresent(this::requireKnown);
        reception.guides().changing(() -> stores.matches().choose(source, key, channel));
        return stores.matches().find(source, key).orElseThrow(() -> unknown(source, key));
    }

    /// Takes a person's choice back: what is found by itself counts.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND, ENTRY_NOT_FOUND
    public synchronized void release(SourceId source, EntryKey key) {
        var _ = entry(source, key);
        boolean _ = stores.matches().release(source, key);
        reception.apply(source);
    }

    /// Says which channel of which guide tells about a live source that a person added.
    ///
    /// @param channel empty when none does
    /// @throws ProblemException MEDIA_NOT_FOUND, or INVALID_VALUE when there is no such channel, or a source brings the live source
    public synchronized void match(MediaId live, Optional<GuideChannel.Key> channel) {
        LiveSource _ = ofPerson(live);
        channel.ifPresent(this::requireKnown);
        reception
                .guides()
                .changing(
                        () -> {
                            if (!stores.matches().choose(live, channel)) {
                                throw unknown(live);
                            }
                        });
    }

    /// What was said of it.
    ///
    /// @throws ProblemException MEDIA_NOT_FOUND, or INVALID_VALUE when a source brings it
    public Optional<GuideChannel.Key> channel(MediaId live) {
        LiveSource _ = ofPerson(live);
        return stores.matches().chosen(live);
    }

    /// What it may be by its name, the best first; may be empty.
    ///
    /// @throws ProblemException MEDIA_NOT_FOUND, or INVALID_VALUE when a source brings it
    public List<Suggestion> suggestions(MediaId live) {
        return reception.guides().suggestions(ofPerson(live));
    }

    private LiveSource ofPerson(MediaId live) {
        LiveSources.Entry entry = stores.live().entry(live).orElseThrow(() -> unknown(live));
        if (entry.owner().isPresent()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(Demand.LIVE_OF_SOURCE, entry.owner().get().toString()));
        }
        return entry.source();
    }

    private static ProblemException unknown(MediaId live) {
        return new ProblemException(
                Problem.MEDIA_NOT_FOUND, Remark.of(Objection.NO_LIVE_SOURCE, live.toString()));
    }

    private void requireKnown(SourceId source) {
        if (stores.sources().find(source).isEmpty()) {
            throw new ProblemException(
                    Problem.SOURCE_NOT_FOUND, Remark.of(Objection.NO_SOURCE, source.toString()));
        }
    }

    private void requireKnown(GuideChannel.Key channel) {
        if (!stores.guides().has(channel)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.GUIDE_UNLISTED, channel.id()));
        }
    }

    private StoredEntry entry(SourceId source, EntryKey key) {
        requireKnown(source);
        return stores.entries().find(source, key).orElseThrow(() -> unknown(source, key));
    }

    private static ProblemException unknown(SourceId source, EntryKey key) {
        return new ProblemException(
                Problem.ENTRY_NOT_FOUND,
                Remark.of(Demand.ENTRY_UNKNOWN, source.toString(), key.toString()));
    }
}
