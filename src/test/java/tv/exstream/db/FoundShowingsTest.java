package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.GUIDE_WORD_PAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.FoundShowings;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.iptv.InputGuides;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.NearestShowings;
import tv.exstream.iptv.Showing;
import tv.exstream.iptv.Verdict;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources.Brought;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;
import tv.exstream.time.TimeRange;

/// What is found in guides of others by words.
class FoundShowingsTest extends OnEachDatabase {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TimeRange DAY = TimeRange.of(NOON, Duration.ofDays(1));
    private static final EntryKey ENTRY = new EntryKey("live/1");

    private InputGuides guides;
    private JooqGuideMatches matches;
    private SourceId list;
    private GuideId guide;
    private MediaId live;

    @BeforeEach
    void addSource() {
        guides = new JooqInputGuides(database);
        matches = new JooqGuideMatches(database);
        var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/list"));
        list =
                new JooqSources(database)
                        .add(new SourceSettings("list", origin, Duration.ZERO, true))
                        .id();
        guide = GuideId.of(list);
        live =
                new JooqLiveSources(database)
                        .replace(list, List.of(new Brought(ENTRY.text(), source("News"))))
                        .getFirst();
        matches.choose(list, ENTRY, Optional.of(key("one")));
    }

    private static LiveSource source(String name) {
        return new LiveSource(
                name,
                List.of(SourceAddress.parse("http://a.example/1.ts")),
                Duration.ofHours(1),
                0);
    }

    private GuideChannel.Key key(String channel) {
        return new GuideChannel.Key(guide, channel);
    }

    private static GuideProgramme programme(Described said, int start, int stop) {
        return new GuideProgramme("one", at(start), Optional.of(at(stop)), said);
    }

    private static GuideProgramme programme(String title, int start, int stop) {
        return programme(Described.titled(title), start, stop);
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private void show(GuideProgramme... programmes) {
        int reading = guides.begin(guide);
        guides.putProgrammes(guide, reading, List.of(programmes));
        guides.show(guide, reading, NOON.minus(Duration.ofDays(7)));
    }

    private Showing showing(int start, int stop) {
        return new Showing(live, new TimeRange(at(start), at(stop)));
    }

    private List<Showing> find(String... words) {
        return nearest(DAY, 100, words).showings();
    }

    private NearestShowings.Found nearest(TimeRange range, int most, String... words) {
        FoundShowings found = guides.find(List.of(words));
        return found.nearest(found.live(range), range, most);
    }

    @Test
    void wordsAreBeginningsInAnythingThatIsSaid() {
        var said =
                new Described(
                        "Harbour Lights",
                        "Low Tide",
                        "A crew is waiting for Ærø's ferry.",
                        List.of("Series", "Drama"),
                        "2024",
                        "S1E2",
                        "0.1.");
        show(programme(said, 0, 30), programme("Weather", 30, 40));

        assertThat(find("harb")).containsExactly(showing(0, 30));
        assertThat(find("lights", "ti")).containsExactly(showing(0, 30));
        assertThat(find("aeros", "crew", "dra")).containsExactly(showing(0, 30));
        assertThat(find("arbour")).isEmpty();
        assertThat(find("harbour", "weather")).isEmpty();
        assertThat(find()).isEmpty();
    }

    @Test
    void theFirstOnesThatOverlapTheRangeAreFoundByStart() {
        show(
                programme("Later news", 90, 120),
                programme("News before", -40, 0),
                programme("News at noon", -10, 30),
                programme("News tomorrow", 24 * 60, 24 * 60 + 30),
                programme("News", 60, 90));

        assertThat(find("news"))
                .containsExactly(showing(-10, 30), showing(60, 90), showing(90, 120));
        NearestShowings.Found first = nearest(DAY, 1, "news");
        assertThat(first.showings())
                .as("what is on, and one that begins later")
                .containsExactly(showing(-10, 30), showing(60, 90));
        assertThat(first.complete()).isFalse();
        assertThat(nearest(DAY, 2, "news").complete()).isTrue();
    }

    @Test
    void aProgrammeEndsWhenTheNextOneBegins() {
        show(
                new GuideProgramme("one", at(-60), Optional.empty(), Described.titled("Old news")),
                new GuideProgramme("one", at(-30), Optional.empty(), Described.titled("Film")),
                new GuideProgramme("one", at(30), Optional.empty(), Described.titled("Late news")));

        assertThat(find("news")).containsExactly(showing(30, 60));
        assertThat(find("film")).containsExactly(showing(-30, 30));
    }

    @Test
    void onlyWhatTellsAboutALiveSourceIsFound() {
        show(programme("News", 0, 30));
        matches.choose(list, ENTRY, Optional.of(key("two")));
        assertThat(find("news")).isEmpty();

        MediaId camera = new JooqLiveSources(database).add(source("Camera")).id();
        assertThat(matches.choose(camera, Optional.of(key("one")))).isTrue();

        assertThat(find("news")).extracting(Showing::live).containsExactly(camera);
    }

    @Test
    void onlyTheLiveSourcesThatAreAskedForAreLookedThrough() {
        MediaId camera = new JooqLiveSources(database).add(source("Camera")).id();
        assertThat(matches.choose(camera, Optional.of(key("two")))).isTrue();
        int reading = guides.begin(guide);
        guides.putProgrammes(
                guide,
                reading,
                Stream.concat(
                                IntStream.range(0, 20).mapToObj(n -> news("two", n)),
                                Stream.of(news("one", 30)))
                        .toList());
        guides.show(guide, reading, NOON.minus(Duration.ofDays(7)));
        FoundShowings found = guides.find(List.of("news"));

        assertThat(found.live(DAY)).containsExactlyInAnyOrder(live, camera);
        assertThat(found.live(TimeRange.of(at(25 * 10), Duration.ofDays(1)))).containsExactly(live);
        assertThat(found.nearest(List.of(live), DAY, 2))
                .isEqualTo(new NearestShowings.Found(List.of(showing(300, 310)), true));
        assertThat(found.nearest(List.of(), DAY, 2).showings()).isEmpty();
    }

    private static GuideProgramme news(String channel, int n) {
        return new GuideProgramme(
                channel, at(n * 10), Optional.of(at(n * 10 + 10)), Described.titled("News"));
    }

    @Test
    void aShiftCountsFromWhenTheListSaysAnotherOne() {
        show(programme("News", 0, 30));
        say(60);
        assertThat(find("news")).containsExactly(showing(60, 90));

        say(-60);

        assertThat(find("news")).isEmpty();
        assertThat(nearest(TimeRange.of(at(-60), Duration.ofDays(1)), 1, "news").showings())
                .containsExactly(showing(-60, -30));
    }

    @Test
    void theShiftThatAListSaysCounts() {
        show(programme("News", -60, -30), programme("Film", 23 * 60 + 30, 24 * 60));
        say(60);

        assertThat(find("news")).containsExactly(showing(0, 30));
        assertThat(find("film")).isEmpty();
    }

    private void say(int shift) {
        var entry =
                new ListedEntry(
                        ENTRY,
                        EntryKind.LIVE,
                        "News",
                        new ListedEntry.Labels("", "", "", "", shift),
                        List.of(SourceAddress.parse("http://a.example/1.ts")),
                        RequestHeaders.NONE,
                        Archive.NONE);
        var entries = new JooqListedEntries(database);
        var kept = new ListedEntries.Judged(0, entry, new Verdict.Kept(entry, List.of()));
        var _ = entries.put(list, entries.begin(list), List.of(kept));
    }

    @Test
    void aReadingIsSearchedOnceItIsShownAndNoLonger() {
        show(programme("Old film", 0, 30));
        int reading = guides.begin(guide);
        guides.putProgrammes(guide, reading, List.of(programme("New film", 0, 45)));
        assertThat(find("new")).isEmpty();
        assertThat(find("old")).hasSize(1);

        guides.show(guide, reading, NOON.minus(Duration.ofDays(7)));
        assertThat(find("new")).containsExactly(showing(0, 45));
        assertThat(find("old")).isEmpty();

        int broken = guides.begin(guide);
        guides.putProgrammes(guide, broken, List.of(programme("Broken film", 0, 45)));
        guides.discard(guide, broken);
        assertThat(find("film")).containsExactly(showing(0, 45));
        assertThat(rows()).as("parts of what is shown").isEqualTo(3);

        guides.forget(guide);
        assertThat(find("film")).isEmpty();
        assertThat(rows()).isZero();
    }

    private int rows() {
        return database.read(sql -> sql.fetchCount(GUIDE_WORD_PAGE));
    }

    @Test
    void whatIsStillOnWhenAGuideBeginsLaterIsFound() {
        show(
                programme("Film of yesterday", -26 * 60, -25 * 60),
                programme("Film that is on", -30, 60),
                programme("Film", 60, 90));

        show(programme("Film", 60, 90), programme("Weather", 90, 100));

        assertThat(find("film")).containsExactly(showing(-30, 60), showing(60, 90));
    }

    @Test
    void whatIsPutTwiceAndInPartsIsFoundOnce() {
        int reading = guides.begin(guide);
        guides.putProgrammes(guide, reading, List.of(programme("News", 0, 30)));
        guides.putProgrammes(
                guide, reading, List.of(programme("News", 0, 30), programme("More news", 30, 60)));
        guides.show(guide, reading, NOON.minus(Duration.ofDays(7)));

        assertThat(find("news")).containsExactly(showing(0, 30), showing(30, 60));
        assertThat(find("more", "news")).containsExactly(showing(30, 60));
    }

    @Test
    void aGuideOfAServerThatDidNotSearchIsFoundOnceItsWordsAreMade() {
        show(programme("News", 0, 30), programme("Weather", 30, 40));
        GuidesOfBefore.in(database);
        assertThat(find("news")).isEmpty();

        assertThat(guides.makeSearchable(guide)).isTrue();

        assertThat(find("news")).containsExactly(showing(0, 30));
        assertThat(guides.makeSearchable(guide)).as("they are there").isFalse();
        guides.forget(guide);
        assertThat(guides.makeSearchable(guide)).as("nothing is shown").isFalse();
    }

    @Test
    void longTextsAreMadeSearchableBitByBitAndWhatBrokeOffIsMadeAnew() {
        String description = "word ".repeat(1_000_000);
        var saga = new Described("Saga", "", description, List.of(), "", "", "");
        show(programme(saga, 0, 30), programme("News", 30, 60), programme("More news", 60, 90));
        GuidesOfBefore.in(database);
        int _ =
                database.write(
                        sql -> {
                            new GuideWordRows(sql, guide)
                                    .put(-1, GuidePart.packed(List.of(programme("Part", 0, 30))));
                            return 1;
                        });
        assertThat(find("part")).as("it is not complete").isEmpty();

        assertThat(guides.makeSearchable(guide)).isTrue();

        assertThat(find("part")).isEmpty();
        assertThat(find("saga")).containsExactly(showing(0, 30));
        assertThat(find("news")).containsExactly(showing(30, 60), showing(60, 90));
        assertThat(parts()).as("the long one, and the others").containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aReadingWithoutProgrammesIsNoneOfAServerThatDidNotSearch() {
        show(programme("News", 0, 30), programme("Weather", 30, 40));

        show();

        assertThat(guides.makeSearchable(guide)).isFalse();
        assertThat(guides.makeSearchable(guide)).isFalse();
        assertThat(find("news")).as("of a channel that the guide has left out").isEmpty();
        show(programme("News", 0, 30));
        assertThat(guides.makeSearchable(guide)).isFalse();
        assertThat(find("news")).containsExactly(showing(0, 30));
    }

    private Set<Integer> parts() {
        return database.read(
                sql ->
                        sql.selectDistinct(GUIDE_WORD_PAGE.PART)
                                .from(GUIDE_WORD_PAGE)
                                .fetchSet(GUIDE_WORD_PAGE.PART));
    }

    @Test
    void channelsBesideOneAnotherAreKeptApart() {
        int reading = guides.begin(guide);
        guides.putProgrammes(
                guide,
                reading,
                IntStream.range(0, 50)
                        .mapToObj(
                                n ->
                                        new GuideProgramme(
                                                n % 2 == 0 ? "one" : "other",
                                                at(n * 10),
                                                Optional.of(at(n * 10 + 10)),
                                                Described.titled("News number " + n)))
                        .toList());
        guides.show(guide, reading, NOON.minus(Duration.ofDays(7)));

        assertThat(find("number", "48")).containsExactly(showing(480, 490));
        assertThat(find("number", "47")).isEmpty();
        assertThat(find("news")).hasSize(25);
    }
}
