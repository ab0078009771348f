package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.iptv.GuideMatches.State;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.iptv.InputGuides;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Matching;
import tv.exstream.iptv.Suggestion;
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

class JooqInputGuidesTest extends OnEachDatabase {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EntryKey ENTRY = new EntryKey("live/1");

    private InputGuides guides;
    private GuideMatches matches;
    private SourceId list;
    private GuideId guide;
    private MediaId live;

    @BeforeEach
    void addSources() {
        guides = new JooqInputGuides(database);
        matches = new JooqGuideMatches(database);
        list = source("list");
        guide = GuideId.of(list);
        var source =
                new LiveSource(
                        "News",
                        List.of(SourceAddress.parse("http://a.example/1.ts")),
                        Duration.ofHours(1),
                        0);
        live =
                new JooqLiveSources(database)
                        .replace(list, List.of(new Brought(ENTRY.text(), source)))
                        .getFirst();
    }

    private SourceId source(String name) {
        var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/" + name));
        return new JooqSources(database)
                .add(new SourceSettings(name, origin, Duration.ZERO, true))
                .id();
    }

    private GuideChannel.Key key(String id) {
        return new GuideChannel.Key(guide, id);
    }

    private static GuideProgramme programme(String title, int startMinutes, int stopMinutes) {
        return new GuideProgramme(
                "one",
                NOON.plus(Duration.ofMinutes(startMinutes)),
                Optional.of(NOON.plus(Duration.ofMinutes(stopMinutes))),
                Described.titled(title));
    }

    private void show(GuideProgramme... programmes) {
        int reading = guides.begin(guide);
        guides.putProgrammes(guide, reading, List.of(programmes));
        guides.show(guide, reading, NOON.minus(Duration.ofDays(7)));
    }

    private List<String> titles() {
        TimeRange day = TimeRange.of(NOON.minus(Duration.ofHours(12)), Duration.ofDays(1));
        return guides.on(live, day).stream().map(each -> each.described().title()).toList();
    }

    @Test
    void programmesOfTheMatchedChannelAreOnAtTheLiveSource() {
        show(programme("News", 0, 30), programme("Weather", 30, 40));

        assertThat(titles()).isEmpty();
        matches.choose(list, ENTRY, Optional.of(key("one")));
        assertThat(titles()).containsExactly("News", "Weather");
        matches.choose(list, ENTRY, Optional.of(key("two")));
        assertThat(titles()).isEmpty();
    }

    @Test
    void programmesOfTheChosenChannelAreOnAtALiveSourceOfAPerson() {
        MediaId camera =
                new JooqLiveSources(database)
                        .add(
                                new LiveSource(
                                        "Camera",
                                        List.of(SourceAddress.parse("rtsp://a.example/1")),
                                        LiveSource.USUAL_PROGRAMME,
                                        0))
                        .id();
        show(programme("News", 0, 30));
        TimeRange day = TimeRange.of(NOON, Duration.ofDays(1));
        long version = guides.version();

        assertThat(matches.choose(camera, Optional.of(key("one")))).isTrue();

        assertThat(matches.chosen(camera)).contains(key("one"));
        assertThat(matches.wanted(guide)).containsExactly("one");
        assertThat(guides.on(camera, day))
                .extracting(each -> each.described().title())
                .containsExactly("News");
        assertThat(guides.version()).isGreaterThan(version);
        assertThat(matches.choose(live, Optional.of(key("one"))))
                .as("a source brings it")
                .isFalse();
        assertThat(matches.choose(camera, Optional.empty())).isTrue();
        assertThat(guides.on(camera, day)).isEmpty();
    }

    @Test
    void aReadingIsSeenOnlyAsAWholeAndInPlaceOfTheOneBefore() {
        matches.choose(list, ENTRY, Optional.of(key("one")));
        show(programme("Before", -60, -30), programme("Old", 0, 30));
        long version = guides.version();
        int reading = guides.begin(guide);
        guides.putProgrammes(guide, reading, List.of(programme("New", 0, 45)));

        assertThat(titles()).containsExactly("Before", "Old");

        guides.show(guide, reading, NOON.minus(Duration.ofDays(7)));

        assertThat(titles()).containsExactly("Before", "New");
        assertThat(guides.version()).isGreaterThan(version);
    }

    @Test
    void aReadingOfTheSameIsNoChangeButEveryOtherOneIs() {
        show(programme("Before", -60, -30), programme("News", 0, 30), programme("Late", 30, 60));
        long version = guides.version();

        show(programme("News", 0, 30), programme("Late", 30, 60));
        assertThat(guides.version()).as("what was before is kept").isEqualTo(version);

        show(programme("News", 0, 30), programme("Late", 30, 60), programme("Film", 60, 90));
        assertThat(guides.version()).as("one more").isEqualTo(version + 1);
        show(programme("News", 0, 30), programme("Film", 60, 90));
        assertThat(guides.version()).as("one less").isEqualTo(version + 2);
        show(programme("News", 0, 45), programme("Film", 60, 90));
        assertThat(guides.version()).as("another end").isEqualTo(version + 3);
        show(programme("Sports", 0, 45), programme("Film", 60, 90));
        assertThat(guides.version()).as("other words").isEqualTo(version + 4);
    }

    @Test
    void whatIsOlderThanIsKeptAndWhatBrokeOffIsForgotten() {
        matches.choose(list, ENTRY, Optional.of(key("one")));
        show(programme("Old", -60, -30));
        int broken = guides.begin(guide);
        guides.putProgrammes(guide, broken, List.of(programme("Broken", 0, 30)));

        int reading = guides.begin(guide);
        guides.putProgrammes(guide, reading, List.of(programme("New", 0, 45)));
        guides.show(guide, reading, NOON);

        assertThat(titles()).containsExactly("New");
    }

    @Test
    void aReadingTellsHowFarItReaches() {
        int reading = guides.begin(guide);
        guides.putProgrammes(guide, reading, List.of(programme("New", 0, 45)));

        assertThat(guides.reaching(guide, reading, NOON.plusSeconds(60))).containsExactly("one");
        assertThat(guides.reaching(guide, NOON)).as("not shown yet").isEmpty();
        guides.show(guide, reading, NOON);
        assertThat(guides.reaching(guide, NOON)).containsExactly("one");
        assertThat(guides.reaching(guide, reading, NOON.plus(Duration.ofDays(1)))).isEmpty();
        guides.discard(guide, reading);
        assertThat(guides.reaching(guide, reading, NOON)).isEmpty();
    }

    @Test
    void channelsAreThoseOfTheLastReadingAndFoundByTheirWords() {
        int first = guides.begin(guide);
        guides.putChannels(
                guide,
                first,
                List.of(
                        new GuideChannel(key("one"), List.of("Das Erste", "1"), "http://l/"),
                        new GuideChannel(key("two"), List.of(), "")));
        int second = guides.begin(guide);
        guides.putChannels(
                guide, second, List.of(new GuideChannel(key("one"), List.of("Das Erste"), "")));
        assertThat(guides.keepChannels(guide, second)).isTrue();
        assertThat(guides.keepChannels(guide, second)).isFalse();

        assertThat(guides.channels(guide))
                .containsExactly(new GuideChannel(key("one"), List.of("Das Erste"), ""));
        assertThat(guides.channels("ERSTE", 10)).hasSize(1);
        assertThat(guides.channels("zweite", 10)).isEmpty();
        assertThat(guides.channels("", key("0"), 10)).hasSize(1);
        assertThat(guides.channels("", key("one"), 10)).isEmpty();
    }

    @Test
    void theGuidesOfASourceHaveNothingToDoWithEachOther() {
        var other = new GuideId(list, 2);
        show(programme("Own", 0, 30));
        int reading = guides.begin(other);
        guides.putChannels(
                other,
                reading,
                List.of(new GuideChannel(new GuideChannel.Key(other, "one"), List.of(), "")));
        guides.putProgrammes(other, reading, List.of(programme("Other", 0, 30)));
        guides.show(other, reading, NOON);

        matches.choose(list, ENTRY, Optional.of(key("one")));
        assertThat(titles()).containsExactly("Own");
        matches.choose(list, ENTRY, Optional.of(new GuideChannel.Key(other, "one")));
        assertThat(titles()).containsExactly("Other");
        assertThat(matches.wanted(other)).containsExactly("one");
        assertThat(matches.wanted(guide)).isEmpty();

        guides.forget(guide);

        assertThat(titles()).containsExactly("Other");
        assertThat(guides.channels(other)).hasSize(1);
        guides.forget(other);
        assertThat(titles()).isEmpty();
        assertThat(guides.channels("one", 10)).isEmpty();
    }

    @Test
    void aReadingAfterWhichAnotherOneWasBegunLeavesNothingBehind() {
        matches.choose(list, ENTRY, Optional.of(key("one")));
        int left = guides.begin(guide);
        var channel = new GuideChannel(key("one"), List.of(), "");
        guides.putChannels(guide, left, List.of(channel));
        guides.putProgrammes(guide, left, List.of(programme("Left", 0, 30)));

        guides.forget(guide);
        long version = guides.version();
        guides.putChannels(guide, left, List.of(channel));
        guides.putProgrammes(guide, left, List.of(programme("Left", 0, 30)));
        assertThat(guides.keepChannels(guide, left)).isFalse();
        assertThat(guides.reaching(guide, left, NOON)).isEmpty();
        guides.show(guide, left, NOON);

        assertThat(guides.channels(guide)).isEmpty();
        assertThat(titles()).isEmpty();
        assertThat(guides.version()).isEqualTo(version);
        assertThat(guides.begin(guide)).isGreaterThan(left);
    }

    @Test
    void whatAReadingThatBrokeOffListedIsNotTakenForWhatTheNextOneLists() {
        guides.putChannels(
                guide,
                guides.begin(guide),
                List.of(new GuideChannel(key("broken"), List.of(), "")));

        assertThat(guides.keepChannels(guide, guides.begin(guide))).isTrue();

        assertThat(guides.channels(guide)).isEmpty();
    }

    @Test
    void whatAPersonChoseStaysUntilItIsTakenBack() {
        Matching found = matched("one");
        matches.put(list, Map.of(ENTRY, found));
        assertThat(matches.find(list, ENTRY).orElseThrow().channel()).contains(key("one"));

        matches.choose(list, ENTRY, Optional.empty());
        matches.put(list, Map.of(ENTRY, found));

        assertThat(matches.find(list, ENTRY).orElseThrow().state()).isEqualTo(State.CHOSEN);
        assertThat(matches.find(list, ENTRY).orElseThrow().channel()).isEmpty();
        assertThat(matches.chosen(list)).containsExactly(ENTRY);
        assertThat(matches.wanted(guide)).isEmpty();

        assertThat(matches.release(list, ENTRY)).isTrue();
        matches.put(list, Map.of(ENTRY, found));

        assertThat(matches.wanted(guide)).containsExactly("one");
        assertThat(matches.release(list, ENTRY)).isFalse();

        matches.put(list, Map.of(ENTRY, new Matching.Unmatched()));

        assertThat(matches.wanted(guide)).isEmpty();
    }

    @Test
    void nobodyWantsAGuideForWhatIsNoLiveSourceAnyMore() {
        EntryKey other = new EntryKey("live/2");
        matches.put(list, Map.of(ENTRY, matched("one"), other, matched("two")));
        assertThat(matches.wanted(guide)).containsExactly("one");

        matches.choose(list, other, Optional.of(key("two")));
        var _ = new JooqLiveSources(database).replace(list, List.of());
        matches.forgetUnused(list);

        assertThat(matches.wanted(guide)).isEmpty();
        assertThat(matches.find(list, ENTRY)).isEmpty();
        assertThat(matches.chosen(list)).containsExactly(other);
    }

    @Test
    void nothingIsNewWhenTheSameIsFoundAgain() {
        EntryKey other = new EntryKey("live/2");
        matches.put(list, Map.of(ENTRY, matched("one"), other, new Matching.Unmatched()));
        long version = guides.version();

        matches.put(list, Map.of(ENTRY, matched("one"), other, new Matching.Unmatched()));
        assertThat(guides.version()).isEqualTo(version);

        matches.put(list, Map.of(ENTRY, matched("one"), other, matched("two")));
        assertThat(guides.version()).isGreaterThan(version);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 0})
    void anotherShiftThatAListSaysIsNewAndAnotherAddressIsNot(int minutes) {
        list("http://a.example/1.ts", 30);
        long version = guides.version();

        list("http://a.example/1.ts?token=2", 30);
        assertThat(guides.version()).isEqualTo(version);

        list("http://a.example/1.ts?token=2", minutes);
        assertThat(guides.version()).isGreaterThan(version);
    }

    private void list(String address, int shiftMinutes) {
        var entry =
                new ListedEntry(
                        ENTRY,
                        EntryKind.LIVE,
                        "News",
                        new ListedEntry.Labels("", "", "", "", shiftMinutes),
                        List.of(SourceAddress.parse(address)),
                        RequestHeaders.NONE,
                        Archive.NONE);
        var entries = new JooqListedEntries(database);
        var kept = new ListedEntries.Judged(0, entry, new Verdict.Kept(entry, List.of()));
        var _ = entries.put(list, entries.begin(list), List.of(kept));
    }

    private Matching matched(String channel) {
        return new Matching.Matched(
                new Suggestion(key(channel), 92, List.of(Suggestion.Reason.SAME_NAME)));
    }

    @Test
    void ambiguousOnesAreListedWithTheirSuggestions() {
        var suggestions =
                List.of(
                        new Suggestion(key("one"), 70, List.of(Suggestion.Reason.SIMILAR_NAME)),
                        new Suggestion(key("two"), 69, List.of(Suggestion.Reason.SIMILAR_NAME)));
        matches.put(
                list,
                Map.of(
                        ENTRY,
                        new Matching.Ambiguous(suggestions),
                        new EntryKey("x"),
                        new Matching.Unmatched()));

        GuideMatches.InState some = matches.of(list, State.AMBIGUOUS);

        assertThat(some.count()).isOne();
        assertThat(some.list(0, 10).getFirst().suggestions()).isEqualTo(suggestions);
        assertThat(some.behind(new EntryKey("a"), 10)).isEqualTo(some.list(0, 10));
        assertThat(some.behind(ENTRY, 10)).isEmpty();
        assertThat(matches.of(list, State.UNMATCHED).count()).isOne();
    }
}
