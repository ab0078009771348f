package tv.exstream.library.iptv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuidesChanged;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.Suggestion;
import tv.exstream.library.iptv.Fetching.Opening;
import tv.exstream.library.iptv.Fetching.Part;
import tv.exstream.library.remote.Shelf;
import tv.exstream.live.LiveSource;
import tv.exstream.outbound.Place;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

/// Reads guides and finds what they tell about. Of a guide only those programmes are kept that are wanted when it is read, so whatever
/// makes it tell about more has it read again. Thread-safe.
final class GuideReception {
    private static final Logger LOG = LoggerFactory.getLogger(GuideReception.class);

    /// No number of times that something was forgotten, and no version.
    private static final int UNREAD = -1;

    private final Stores stores;
    private final Fetching fetching;
    private final Matchmaker matchmaker;
    private final GuideDoubts doubts = new GuideDoubts();
    private final Consumer<String> readSoon;

    /// Held by whoever changes what guides tell about: of what they tell about before and after, the difference is his.
    private final Lock changing = new ReentrantLock();

    /// The version of guides of which was told; none at first.
    private final AtomicLong told = new AtomicLong(UNREAD);

    /// @param readSoon is told the name of a source that is to be read although it is not its turn
    GuideReception(Stores stores, Fetching fetching, Consumer<String> readSoon) {
        this.stores = stores;
        this.fetching = fetching;
        this.readSoon = readSoon;
        this.matchmaker = new Matchmaker(stores);
    }

    /// Matches the live sources of a source.
    void match(SourceId source) {
        matchmaker.match(List.of(source));
    }

    /// Matches everything anew.
    void matchAgain() {
        changing(matchmaker::matchAll);
    }

    /// What may tell about a live source that a person added.
    List<Suggestion> suggestions(LiveSource source) {
        return matchmaker.suggestions(source);
    }

    /// Makes a change of what guides tell about. Those that tell about more afterwards are read again.
    void changing(Runnable change) {
        Set<GuideId> more = more(change);
        tell();
        more.forEach(this::readAgain);
    }

    /// Makes a change; answers which guides tell about more afterwards.
    private Set<GuideId> more(Runnable change) {
        changing.lock();
        try {
            Map<GuideId, Set<String>> before = wanted();
            change.run();
            Map<GuideId, Set<String>> after = wanted();
            after.entrySet()
                    .removeIf(
                            each ->
                                    before.getOrDefault(each.getKey(), Set.of())
                                            .containsAll(each.getValue()));
            return after.keySet();
        } finally {
            changing.unlock();
        }
    }

    /// Matches everything for a guide while it is read, which sees by itself to what it tells about.
    private void matchFor(GuideId guide) {
        more(matchmaker::matchAll).stream()
                .filter(each -> !each.equals(guide))
                .forEach(this::readAgain);
    }

    /// Whoever shows guides hears of what was not told before: Plex reads all of it each time.
    private void tell() {
        long version = stores.guides().version();
        if (told.getAndSet(version) != version) {
            stores.guideNews().accept(new GuidesChanged());
        }
    }

    /// Of guides that tell about anything.
    private Map<GuideId, Set<String>> wanted() {
        Map<GuideId, Set<String>> wanted = new HashMap<>();
        for (GuideId guide : matchmaker.guides()) {
            Set<String> ids = stores.matches().wanted(guide);
            if (!ids.isEmpty()) {
                wanted.put(guide, ids);
            }
        }
        return wanted;
    }

    private void readAgain(GuideId guide) {
        fetching.forget(guide.source(), Part.of(guide));
        readSoon(guide.source());
    }

    private void readSoon(SourceId source) {
        stores.sources().find(source).ifPresent(each -> readSoon.accept(each.name()));
    }

    /// Reads the guide that a source is, if it is another one than the last time or tells about more than then.
    void read(Source source, Opening opening, Shelf shelf)
            throws IOException, InterruptedException {
        read(source, GuideId.of(source.id()), opening, shelf);
    }

    private void read(Source source, GuideId guide, Opening opening, Shelf shelf)
            throws IOException, InterruptedException {
        makeSearchable(guide);
        readNew(source, guide, opening, shelf);
    }

    /// What is shown stays where it is not read anew, and is perhaps from before guides were searched. Where that fails, the next reading tries again.
    private void makeSearchable(GuideId guide) {
        try {
            if (stores.guides().makeSearchable(guide)) {
                LOG.info("guide made searchable guide={}", guide);
            }
        } catch (ProblemException e) {
            LOG.warn("guide not searchable yet guide={}", guide, e);
        }
    }

    private void readNew(Source source, GuideId guide, Opening opening, Shelf shelf)
            throws IOException, InterruptedException {
        Optional<Optional<String>> read =
                fetching.readNew(
                        guide.source(),
                        Part.of(guide),
                        opening,
                        body -> {
                            var reading =
                                    new GuideReading(stores, guide, doubts, () -> matchFor(guide));
                            Optional<String> refusal = read(guide, reading, body);
                            reading.tell(shelf, name(source, guide));
                            return refusal;
                        });
        read.flatMap(refusal -> refusal)
                .ifPresent(
                        refusal -> {
                            fetching.drop(guide.source(), Part.of(guide));
                            shelf.skip(name(source, guide), refusal);
                        });
    }

    private static String name(Source source, GuideId guide) {
        return guide.number() == 0
                ? source.name()
                : "%s, guide %d".formatted(source.name(), guide.number());
    }

    /// Another guide may tell now about what this one has lost.
    private Optional<String> read(GuideId guide, GuideReading reading, InputStream body)
            throws IOException {
        if (!isWanted(guide)) {
            // A person has left it since it was asked for; whoever leaves it from here on ends this
            // reading.
            return Optional.empty();
        }
        Optional<String> refusal = reading.read(body);
        if (refusal.isEmpty()) {
            tell();
        }
        return refusal;
    }

    private boolean isWanted(GuideId guide) {
        return stores.subscriptions().find(guide.source()).guides(guide.source()).contains(guide);
    }

    /// The same of a source that has more than a guide, and does not wait for one that cannot be had.
    void readBeside(Source source, Place place, Shelf shelf) throws InterruptedException {
        readBeside(source, GuideId.of(source.id()), place, shelf);
    }

    private void readBeside(Source source, GuideId guide, Place place, Shelf shelf)
            throws InterruptedException {
        try {
            read(source, guide, fetching.at(source, place), shelf);
        } catch (IOException e) {
            shelf.skip(
                    name(source, guide), KeptWord.GUIDE_STAYS.said(String.valueOf(e.getMessage())));
        }
    }

    /// Reads the guides that are followed with a list. One that cannot be had keeps no other one away. Those that this reading has made tell
    /// about more, or that are followed only now, are read in a second round.
    void readFollowed(Source source, Shelf shelf) throws InterruptedException {
        Map<GuideId, Integer> read = new HashMap<>();
        for (int round = 0; round < 2; round++) {
            Subscription subscription = stores.subscriptions().find(source.id());
            for (int number : subscription.followed()) {
                var guide = new GuideId(source.id(), number);
                Optional<WebAddress> address = subscription.named(number);
                if (address.isPresent() && read.getOrDefault(guide, UNREAD) != forgotten(guide)) {
                    Place place = fetching.named(source, address.get().uri());
                    // What is wanted while it is read may come too late for this reading.
                    read.put(guide, forgotten(guide));
                    readBeside(source, guide, place, shelf);
                }
            }
        }
    }

    private int forgotten(GuideId guide) {
        return fetching.forgotten(guide.source(), Part.of(guide));
    }

    /// Others are read with a list from now on: those are forgotten that were read with it before.
    ///
    /// @param before all that were
    void followed(SourceId source, List<GuideId> before) {
        Collection<GuideId> after = stores.subscriptions().find(source).guides(source);
        changing(
                () -> {
                    before.stream().filter(each -> !after.contains(each)).forEach(this::forget);
                    matchmaker.matchAll();
                });
        readSoon(source);
    }

    private void forget(GuideId guide) {
        fetching.forget(guide.source(), Part.of(guide));
        stores.guides().forget(guide);
    }
}
