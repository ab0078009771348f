package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.describe.Layering.provided;
import static tv.exstream.describe.Layering.sayings;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.describe.Layering;
import tv.exstream.describe.Layers.Voice;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookup.State;
import tv.exstream.describe.Lookups;
import tv.exstream.describe.Matching;
import tv.exstream.describe.Provided;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Sayings;
import tv.exstream.describe.Wanted;
import tv.exstream.describe.Wanted.Work;
import tv.exstream.media.Aspect;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;

class JooqDescriptionsTest extends OnEachDatabase {
    @Test
    @DisplayName(
            "what a catalogue says counts at once, is found by queries, and stays when the file is scanned again")
    void whatACatalogueSaysStays() {
        MediaItem alien = add("alien");
        provide(alien, sayings(Aspect.PLOT, "A ship."));

        assertThat(plot(alien)).isEqualTo("A ship.");
        long version = items().version();
        MediaItem again = items().upsert(List.of(item("alien").movieOf(1979).found())).getFirst();
        assertThat(again.title().plot()).isEqualTo("A ship.");
        assertThat(items().version()).isEqualTo(version);
        assertThat(descriptions().find(alien.id()).orElseThrow().layers().base().title().plot())
                .isEmpty();
    }

    @Test
    @DisplayName("what a scan finds anew changes the base only")
    void aScanChangesTheBase() {
        MediaItem alien = add("alien");
        provide(alien, sayings(Aspect.PLOT, "A ship."));

        items().upsert(List.of(item("alien").movieOf(1980).found()));

        MediaItem now = items().find(alien.id()).orElseThrow();
        assertThat(now.title().year()).isEqualTo(1980);
        assertThat(now.title().plot()).isEqualTo("A ship.");
        provideNothing(alien);
        assertThat(items().find(alien.id()).orElseThrow().title().year()).isEqualTo(1980);
        assertThat(plot(alien)).isEmpty();
    }

    @Test
    @DisplayName("LIB-20: what the NFO says is kept as its word, bare and beneath a catalogue")
    void theNfoIsKept() {
        MediaItem alien = items().upsert(List.of(described(Set.of(Aspect.PLOT)))).getFirst();
        assertThat(voice(alien)).isEqualTo(Voice.NFO);
        long version = items().version();
        items().upsert(List.of(described(Set.of(Aspect.PLOT))));
        assertThat(items().version()).isEqualTo(version);

        provide(alien, sayings(Aspect.PLOT, "A ship."));
        assertThat(voice(alien)).isEqualTo(Voice.NFO);
        assertThat(plot(alien)).isEqualTo("Mine.");

        items().upsert(List.of(described(Set.of())));
        assertThat(voice(alien)).isEqualTo(Voice.SCAN);
    }

    @Test
    @DisplayName("LIB-20: another order counts at once, for what is read and found by queries")
    void theOrderCounts() {
        MediaItem alien = items().upsert(List.of(described(Set.of(Aspect.PLOT)))).getFirst();
        Provided said = provided(sayings(Aspect.PLOT, "A ship."));
        descriptions().provide(Map.of(alien.id(), Optional.of(said.overriding(true))));
        assertThat(plot(alien)).isEqualTo("A ship.");
        assertThat(voice(alien)).isEqualTo(Voice.TMDB);
        assertThat(found("plot:ship")).containsExactly(alien.id());

        descriptions().provide(Map.of(alien.id(), Optional.of(said.overriding(false))));

        assertThat(plot(alien)).isEqualTo("Mine.");
        assertThat(voice(alien)).isEqualTo(Voice.NFO);
        assertThat(found("plot:ship")).isEmpty();
    }

    private static Found described(Set<Aspect> nfo) {
        Found plain = item("alien").movieOf(1979).about("Mine.").found();
        return new Found(
                plain.kind(),
                plain.title(),
                plain.file(),
                plain.metadata().with(nfo),
                plain.seen());
    }

    private Voice voice(MediaItem item) {
        return descriptions()
                .find(item.id())
                .orElseThrow()
                .merged()
                .voices()
                .getOrDefault(Aspect.PLOT, Voice.YOU);
    }

    private List<MediaId> found(String query) {
        return new JooqMatches(database)
                .all(Query.parse(query), new Today(LocalDate.EPOCH, ZoneOffset.UTC)).stream()
                        .map(Outline::id)
                        .toList();
    }

    @Test
    @DisplayName("what a person locks counts until it is unlocked")
    void locksCount() {
        MediaItem alien = add("alien");
        provide(alien, sayings(Aspect.PLOT, "A ship."));

        assertThat(descriptions().lock(alien.id(), _ -> sayings(Aspect.PLOT, "Mine."))).isPresent();

        assertThat(plot(alien)).isEqualTo("Mine.");
        assertThat(descriptions().lock(alien.id(), _ -> Sayings.NONE)).isPresent();
        assertThat(plot(alien)).isEqualTo("A ship.");
    }

    @Test
    @DisplayName("what is gone is not described, and comes back with what was said of it")
    void whatIsGoneIsNotDescribed() {
        MediaItem alien = add("alien");
        provide(alien, sayings(Aspect.PLOT, "A ship."));
        items().markGone(List.of(alien.file().path()), Instant.EPOCH);

        assertThat(descriptions().find(alien.id())).isEmpty();
        assertThat(descriptions().lock(alien.id(), _ -> sayings(Aspect.PLOT, "Mine."))).isEmpty();
        assertThat(items().fingerprintsUnder(alien.file().path().getParent())).isEmpty();
        items().upsert(List.of(item("alien").movieOf(1979).found()));
        assertThat(plot(alien)).isEqualTo("A ship.");
    }

    @Test
    @DisplayName(
            "films and episodes are gone through in order, in portions; other kinds are not described")
    void itemsAreGoneThrough() {
        MediaItem a = add("a");
        items().upsert(List.of(item("song").ofKind(MediaKind.SONG).found()));
        MediaItem b = add("b");

        assertThat(descriptions().after(0, 1)).extracting(one -> one.id()).containsExactly(a.id());
        assertThat(descriptions().after(a.id().value(), 5))
                .extracting(one -> one.id())
                .containsExactly(b.id());
        assertThat(descriptions().find(new MediaId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    @DisplayName("lookups are kept once each, and listed by how they stand")
    void lookupsAreKept() {
        Lookups lookups = new JooqLookups(database);
        Lookup nothing = lookup("x");
        lookups.put(nothing);
        lookups.put(lookup("y"));

        assertThat(lookups.find(Provider.TMDB, nothing.wanted())).contains(nothing);
        assertThat(lookups.find(Provider.TVDB, nothing.wanted())).isEmpty();
        lookups.put(nothing.choosing("7"));
        assertThat(lookups.count(State.NOTHING)).isEqualTo(1);
        Lookups.Kept chosen = lookups.list(State.CHOSEN, 0, 10).getFirst();
        assertThat(lookups.find(chosen.id())).contains(chosen);
        assertThat(chosen.lookup().entry()).isEqualTo("7");
        assertThat(lookups.list(State.CHOSEN, 1, 10)).isEmpty();
        assertThat(lookups.behind(State.CHOSEN, chosen.id() - 1, 10)).containsExactly(chosen);
        assertThat(lookups.behind(State.CHOSEN, chosen.id(), 10)).isEmpty();
    }

    private static Lookup lookup(String title) {
        return Lookup.of(
                Provider.TMDB,
                new Wanted(Work.FILM, title, 1999, List.of()),
                new Matching.Judgement(List.of(), Optional.empty()),
                Layering.THEN);
    }

    private MediaItem add(String name) {
        return items().upsert(List.of(item(name).movieOf(1979).found())).getFirst();
    }

    private void provide(MediaItem item, Sayings sayings) {
        descriptions().provide(Map.of(item.id(), Optional.of(provided(sayings))));
    }

    private void provideNothing(MediaItem item) {
        descriptions().provide(Map.of(item.id(), Optional.empty()));
    }

    private String plot(MediaItem item) {
        return items().find(item.id()).orElseThrow().title().plot();
    }

    private JooqMediaItems items() {
        return new JooqMediaItems(database);
    }

    private JooqDescriptions descriptions() {
        return new JooqDescriptions(database);
    }
}
