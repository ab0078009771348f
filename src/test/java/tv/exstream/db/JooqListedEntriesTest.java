package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.iptv.Entries;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryFilter.State;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.EntryOrder;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.ListedEntries.Counts;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rule;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Sieve;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.iptv.StoredEntry.Choice;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources.Brought;
import tv.exstream.media.MediaId;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class JooqListedEntriesTest extends OnEachDatabase {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ListedEntry NEWS = Entries.in("News", "UK: BBC News HD");
    private static final ListedEntry SPORT = Entries.in("Sport", "Sport 1");

    private ListedEntries entries;
    private SourceId source;

    @BeforeEach
    void addSource() {
        entries = new JooqListedEntries(database);
        source = source("list");
    }

    private SourceId source(String name) {
        var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/" + name));
        return new JooqSources(database)
                .add(new SourceSettings(name, origin, Duration.ZERO, true))
                .id();
    }

    private static List<Judged> judged(Rules rules, ListedEntry... listed) {
        var sieve = new Sieve(rules);
        return IntStream.range(0, listed.length)
                .mapToObj(n -> new Judged(n, listed[n], sieve.of(listed[n])))
                .toList();
    }

    private Counts read(Rules rules, ListedEntry... listed) {
        int reading = entries.begin(source);
        Counts counts = entries.put(source, reading, judged(rules, listed));
        entries.markGone(source, reading, Set.of(EntryKind.values()), NOON);
        return counts;
    }

    private Counts read(ListedEntry... listed) {
        return read(Rules.NONE, listed);
    }

    private List<String> names(EntryFilter filter) {
        return entries.of(source, filter).list(0, 100).stream()
                .map(each -> each.shown().name())
                .toList();
    }

    @Test
    void entriesAreKeptAsTheyWereListedAndAsTheyAreShown() {
        read(new Rules(List.of(new Rule.StripDecorations()), false), NEWS);

        StoredEntry stored = entries.find(source, NEWS.key()).orElseThrow();

        assertThat(stored.listed()).isEqualTo(NEWS);
        assertThat(stored.shown()).isEqualTo(new StoredEntry.Shown("BBC News", "News", "", ""));
        assertThat(stored.isKept()).isTrue();
        assertThat(stored.media()).isEmpty();
    }

    @Test
    void aReadingIsComparedWithTheOneBefore() {
        assertThat(read(NEWS, SPORT)).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(read(NEWS, SPORT)).isEqualTo(new Counts(0, 0, 0, 2));

        ListedEntry moved = Entries.at(NEWS, "http://b.example/live/a/c/1.ts");

        assertThat(read(moved, SPORT)).isEqualTo(new Counts(0, 1, 0, 1));
        assertThat(entries.find(source, NEWS.key()).orElseThrow().listed()).isEqualTo(moved);
    }

    @Test
    void whatIsNotListedIsGoneSinceThenAndComesBackAsTheSame() {
        read(NEWS, SPORT);
        read(SPORT);

        assertThat(entries.find(source, NEWS.key()).orElseThrow().goneSince()).contains(NOON);
        assertThat(names(new EntryFilter("", "", State.GONE))).containsExactly(NEWS.name());
        assertThat(names(EntryFilter.ALL)).containsExactly(SPORT.name());

        assertThat(read(NEWS, SPORT)).isEqualTo(new Counts(0, 0, 1, 1));
        assertThat(entries.find(source, NEWS.key()).orElseThrow().goneSince()).isEmpty();
    }

    @Test
    void onlyWhatIsBelievedOfAReadingIsGone() {
        read(NEWS, SPORT);
        int reading = entries.begin(source);
        entries.put(source, reading, judged(Rules.NONE, SPORT));

        assertThat(entries.markGone(source, reading, Set.of(EntryKind.VIDEO), NOON)).isZero();
        assertThat(entries.markGone(source, reading, Set.of(), NOON)).isZero();

        assertThat(entries.find(source, NEWS.key()).orElseThrow().goneSince()).isEmpty();
    }

    @Test
    void aReadingThatIsNotBelievedLosesNothing() {
        read(NEWS, SPORT);
        int reading = entries.begin(source);

        entries.put(source, reading, judged(Rules.NONE, SPORT));

        assertThat(entries.lost(source, reading)).containsExactly(Map.entry(EntryKind.LIVE, 1));
        assertThat(names(EntryFilter.ALL)).containsExactlyInAnyOrder(NEWS.name(), SPORT.name());
    }

    @Test
    void aChoiceCountsMoreThanRulesAndOutlivesReadings() {
        var none = new Rules(List.of(new Rule.DropGroups(List.of("News", "Sport"))), false);
        read(none, NEWS, SPORT);

        assertThat(entries.choose(source, NEWS.key(), Choice.KEEP)).isTrue();
        read(none, NEWS, SPORT);

        assertThat(names(new EntryFilter("", "", State.KEPT))).containsExactly(NEWS.name());
        assertThat(names(new EntryFilter("", "", State.DROPPED))).containsExactly(SPORT.name());
        assertThat(entries.find(source, SPORT.key()).orElseThrow().droppedBy()).isOne();
        assertThat(entries.choose(source, new EntryKey("unknown"), Choice.DROP)).isFalse();
    }

    @Test
    void otherRulesAreAppliedToWhatIsStored() {
        read(NEWS, SPORT);

        entries.judge(
                source,
                judged(
                        new Rules(List.of(new Rule.DropGroups(List.of("News"))), false),
                        NEWS,
                        SPORT));

        assertThat(names(new EntryFilter("", "", State.KEPT))).containsExactly(SPORT.name());
    }

    @Test
    void aPageIsOfWhatHasTheWordsAndTheGroup() {
        read(NEWS, SPORT, Entries.in("News", "World"));

        assertThat(names(new EntryFilter("bbc-NEWS", "", State.LISTED)))
                .containsExactly(NEWS.name());
        assertThat(names(new EntryFilter("", "News", State.LISTED)))
                .containsExactly(NEWS.name(), "World");
        ListedEntries.Wanted all = entries.of(source, EntryFilter.ALL);
        assertThat(all.count()).isEqualTo(3);
        assertThat(all.list(1, 1)).hasSize(1);
        assertThat(all.list(1, 1).getFirst().listed()).isEqualTo(SPORT);
    }

    @Test
    void whatComesBehindAnEntryDoesSoWhereverThatIsByNow() {
        ListedEntry world = Entries.in("News", "World");
        read(NEWS, SPORT, world);
        ListedEntries.Wanted all = entries.of(source, EntryFilter.ALL);
        assertThat(listed(all.behind(NEWS.key(), 1))).containsExactly(SPORT);
        assertThat(listed(all.behind(world.key(), 9))).isEmpty();

        read(SPORT, Entries.in("News", "First"), NEWS, world);

        assertThat(listed(all.behind(NEWS.key(), 9))).containsExactly(world);
        assertThat(listed(all.behind(new EntryKey("nobody has it"), 9))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name        | alpha, Beta, beta two, Zulu",
                "-name       | Zulu, beta two, Beta, alpha",
                "group       | Beta, Zulu, alpha, beta two",
                "-group,name | alpha, beta two, Beta, Zulu",
            })
    void entriesAreSortedAndGoOnBehindOne(String sort, String wanted) {
        ListedEntry beta = Entries.in("A", "Beta");
        read(Entries.in("b", "alpha"), beta, Entries.in("B", "beta two"), Entries.in("a", "Zulu"));
        ListedEntries.Wanted all = entries.of(source, EntryFilter.ALL, EntryOrder.of(sort));
        List<String> names = List.of(wanted.split(", ", 0));

        assertThat(shown(all.list(0, 9))).isEqualTo(names);
        assertThat(shown(all.list(1, 2))).isEqualTo(names.subList(1, 3));
        for (int n = 0; n < names.size(); n++) {
            EntryKey last = all.list(n, 1).getFirst().listed().key();
            assertThat(shown(all.behind(last, 9))).isEqualTo(names.subList(n + 1, names.size()));
        }
    }

    private static List<String> shown(List<StoredEntry> some) {
        return some.stream().map(each -> each.shown().name()).toList();
    }

    private static List<ListedEntry> listed(List<StoredEntry> some) {
        return some.stream().map(StoredEntry::listed).toList();
    }

    @Test
    void allAreToldInTheOrderOfTheListHoweverManyThereAre() {
        ListedEntry[] many =
                IntStream.range(0, 4_500)
                        .mapToObj(n -> Entries.live("Channel " + n))
                        .toArray(ListedEntry[]::new);
        read(many);
        List<String> told = new ArrayList<>();

        entries.forEach(source, State.LISTED, each -> told.add(each.listed().name()));

        assertThat(told)
                .hasSize(4_500)
                .startsWith("Channel 0", "Channel 1")
                .endsWith("Channel 4499");
    }

    @Test
    void manyAreFoundByFewStatements() {
        ListedEntry[] many =
                IntStream.range(0, 900)
                        .mapToObj(n -> Entries.live("Channel " + n))
                        .toArray(ListedEntry[]::new);
        read(many);
        List<EntryKey> keys = new ArrayList<>(List.of(new EntryKey("nobody has it")));
        for (ListedEntry each : many) {
            keys.add(each.key());
        }
        var statements = Statements.of(database);

        Map<EntryKey, StoredEntry> found = entries.findAll(source, keys);

        assertThat(statements.taken()).isEqualTo(2);
        assertThat(found).hasSize(900);
        assertThat(found.get(many[7].key()).listed()).isEqualTo(many[7]);
    }

    @Test
    void anEntryKnowsTheLiveSourceThatItIs() {
        read(NEWS);
        var brought =
                new Brought(
                        NEWS.key().text(),
                        new LiveSource("News", NEWS.addresses(), Duration.ofHours(1), 0));
        MediaId id = new JooqLiveSources(database).replace(source, List.of(brought)).getFirst();

        assertThat(entries.find(source, NEWS.key()).orElseThrow().media()).contains(id);
    }

    @Test
    void sourcesHaveNothingInCommonAndARemovedOneLeavesNothing() {
        SourceId other = source("other");
        read(NEWS);

        assertThat(entries.of(other, EntryFilter.ALL).count()).isZero();

        new JooqSources(database).remove(source, Instant.EPOCH);

        assertThat(entries.find(source, NEWS.key())).isEmpty();
    }
}
