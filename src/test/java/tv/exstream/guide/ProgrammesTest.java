package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.guide.GuideFixture.CHANNEL;
import static tv.exstream.guide.GuideFixture.NOON;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playout;
import tv.exstream.playout.Presentation;
import tv.exstream.playout.Presentation.Dress;
import tv.exstream.playout.Presentation.Listing;
import tv.exstream.playout.Standstill;
import tv.exstream.time.TimeRange;

/// Which airings make one programme.
class ProgrammesTest {
    private final GuideFixture fixture = new GuideFixture();

    @Test
    @DisplayName("SCH-39: airings of one guide group are one programme")
    void airingsOfOneGuideGroupAreOneProgramme() {
        fixture.airsInGroup("one", 20, 1).airsInGroup("two", 20, 1).airsInGroup("three", 20, 2);

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 one 12:40 three 13:00");
    }

    @Test
    @DisplayName("EPG-1: a post-roll is part of its programme")
    void aPostRollIsPartOfItsProgramme() {
        fixture.airsInGroup("A", 22, 1)
                .shows("spot", 8, as -> as.as(AiringKind.POST_ROLL).inGroup(1))
                .airs("next", 30);

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 A 12:30 next 13:00");
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    @DisplayName("EPG-2: a pre-roll begins the programme after it, whatever its group")
    void aPreRollBeginsTheProgrammeAfterIt(long group) {
        fixture.airs("before", 20)
                .shows("ident", 1, as -> as.as(AiringKind.PRE_ROLL).inGroup(group))
                .shows("spot", 1, as -> as.as(AiringKind.PRE_ROLL).inGroup(group))
                .airsInGroup("A", 22, 1);

        assertThat(fixture.strip(0, 44)).isEqualTo("12:00 before 12:20 A 12:44");
    }

    @Test
    @DisplayName("EPG-3, SCH-39: a programme cut by breaks is one entry over the breaks")
    void aProgrammeCutByBreaksIsOneEntryOverTheBreaks() {
        fixture.airsInGroup("film", 20, 1)
                .shows("spot", 3, as -> as.as(AiringKind.MID_ROLL).inGroup(1))
                .airsInGroup("film", 30, 1)
                .shows("spot", 2, as -> as.as(AiringKind.MID_ROLL))
                .airsInGroup("film", 5, 1)
                .airs("next", 5);

        assertThat(fixture.strip(0, 65)).isEqualTo("12:00 film 13:00 next 13:05");
    }

    @Test
    @DisplayName("EPG-4: filler without a programme before it belongs to the one after it")
    void fillerWithoutAProgrammeBeforeItBelongsToTheOneAfterIt() {
        fixture.filler(5).airs("show", 25).gap(minutes(40)).filler(2).airs("next", 18);

        assertThat(fixture.strip(0, 90)).isEqualTo("12:00 show 12:30 -- 13:10 next 13:30");
    }

    @Test
    void fillerAllByItselfIsAProgramme() {
        fixture.filler(60);

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 filler 13:00");
    }

    @Test
    @DisplayName("EPG-5: what has a title of its own and one group is one programme of that title")
    void whatHasATitleOfItsOwnAndOneGroupIsOneProgrammeOfThatTitle() {
        Presentation block =
                new Presentation("The  Block", new Listing.AsAired(), Presentation.PLAIN.dress());
        fixture.shows("a", 3, as -> as.inGroup(7).shownAs(block))
                .shows("b", 3, as -> as.inGroup(7).shownAs(block))
                .shows("c", 3, as -> as.inGroup(7).shownAs(block))
                .airs("next", 30);

        List<GuideEntry> entries = fixture.guide.entries(CHANNEL, TimeRange.of(NOON, hours(1)));

        assertThat(entries.getFirst().headline()).isEqualTo(new Headline("The Block", ""));
        assertThat(fixture.strip(0, 39)).isEqualTo("12:00 The Block 12:09 next 12:39");
    }

    @Test
    @DisplayName("EPG-6, XM-06: a short hole belongs to the programme before it")
    void aShortHoleBelongsToTheProgrammeBeforeIt() {
        fixture.airs("A", 22).gap(minutes(8)).airs("next", 30);

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 A 12:30 next 13:00");
    }

    @Test
    @DisplayName("XM-07: a programme keeps its times before a hole of more than 30 minutes")
    void aProgrammeKeepsItsTimesBeforeALongHole() {
        fixture.airs("A", 22).gap(minutes(20)).gap(minutes(20)).airs("next", 30);

        assertThat(fixture.strip(0, 92)).isEqualTo("12:00 A 12:22 -- 13:02 next 13:32");
    }

    @Test
    @DisplayName("XM-07: holes between filler count together")
    void holesBetweenFillerCountTogether() {
        fixture.airs("A", 22).gap(minutes(20)).filler(1).gap(minutes(20)).airs("next", 30);

        assertThat(fixture.strip(0, 93)).isEqualTo("12:00 A 12:43 -- 13:03 next 13:33");
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 12:00 A 12:30 -- 18:30 -- 00:30 -- 06:30 -- 08:30",
        "380, 12:00 A 12:30 -- 18:50",
        "391, 12:00 A 12:30 -- 18:30 -- 19:01",
    })
    @DisplayName("XM-08, XM-09: off air comes in pieces of six hours, and no short one at the end")
    void offAirComesInPieces(long lengthMinutes, String strip) {
        fixture.airs("A", 30).gap(minutes(lengthMinutes)).airs("next", 30);

        assertThat(fixture.strip(0, 30 + lengthMinutes)).isEqualTo(strip);
    }

    @Test
    @DisplayName("XM-14: where time stands still, one entry with what was on reaches to the end")
    void whereTimeStandsStillOneEntryReachesToTheEnd() {
        fixture.airs("alien", 90).airs("aliens", 90);
        Instant since = NOON.plus(minutes(120));
        Airing alien = fixture.playouts.airings(CHANNEL.id(), range(0, 90)).getFirst();
        Airing aliens = fixture.playouts.airings(CHANNEL.id(), range(90, 180)).getFirst();
        fixture.playouts.put(
                CHANNEL.id(), List.of(alien, aliens.until(since)), NOON.plus(hours(100)), 9);
        fixture.playouts.stand(
                CHANNEL.id(), Standstill.of(since, aliens.finish(), List.of(aliens)));

        assertThat(fixture.strip(0, 2880))
                .startsWith("12:00 alien 13:30 aliens 14:00 aliens (paused) ");
        assertThat(fixture.guide.entries(CHANNEL, range(0, 2880))).hasSize(3);
        assertThat(fixture.strip(500, 600)).contains("aliens (paused)");
    }

    @Test
    void whereTimeStandsStillAndNothingWasOnNothingIs() {
        fixture.airs("alien", 90);
        Instant since = NOON.plus(minutes(150));
        fixture.playouts.stand(CHANNEL.id(), new Standstill(since, List.of()));

        assertThat(fixture.strip(0, 600)).startsWith("12:00 alien 13:30 -- 14:30 -- ");
    }

    private static TimeRange range(long from, long to) {
        return new TimeRange(NOON.plus(minutes(from)), NOON.plus(minutes(to)));
    }

    @Test
    @DisplayName("XM-08: pieces of six hours stay where they are when the guide moves on")
    void piecesStayWhereTheyAre() {
        assertThat(fixture.strip(0, 24 * 60)).contains("18:00 -- 00:00 -- 06:00");
        assertThat(fixture.strip(60, 25 * 60)).contains("18:00 -- 00:00 -- 06:00");
        assertThat(fixture.strip(400, 24 * 60)).contains("18:40 -- 00:00 -- 06:00");
    }

    @Test
    @DisplayName(
            "EPG-7: what is hidden belongs to the programme before it, or after it when it is first")
    void whatIsHiddenBelongsToTheProgrammeBeforeIt() {
        Presentation hidden =
                new Presentation("Ident", new Listing.Hidden(), Presentation.PLAIN.dress());
        fixture.shows("first", 10, as -> as.shownAs(hidden))
                .airs("A", 20)
                .shows("promo", 10, as -> as.shownAs(hidden))
                .shows("ident", 5, as -> as.as(AiringKind.PRE_ROLL).shownAs(hidden))
                .airs("next", 15);

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 A 12:45 next 13:00");
    }

    @Test
    @DisplayName("EPG-9: the last programme before a fixed start reaches up to it")
    void theLastProgrammeBeforeAFixedStartReachesUpToIt() {
        fixture.airs("one", 55).airs("two", 55).airs("three", 55).gap(minutes(15)).airs("next", 60);

        assertThat(fixture.strip(0, 240))
                .isEqualTo("12:00 one 12:55 two 13:50 three 15:00 next 16:00");
    }

    @Test
    @DisplayName("EPG-10: hours of 42 minutes with tail and fallback filler never overlap")
    void hoursWithTailAndFallbackNeverOverlap() {
        for (int hour = 0; hour < 3; hour++) {
            fixture.airs("show" + hour, 42)
                    .filler(10)
                    .shows("loop", 8, as -> as.as(AiringKind.FALLBACK));
        }

        assertThat(fixture.strip(0, 180)).isEqualTo("12:00 show0 13:00 show1 14:00 show2 15:00");
    }

    @ParameterizedTest
    @EnumSource(names = {"POST_ROLL", "TAIL", "FALLBACK", "MID_ROLL"})
    @DisplayName("XM-06, XM-10: filler belongs to the programme before it and has no entry")
    void fillerBelongsToTheProgrammeBeforeItAndHasNoEntry(AiringKind kind) {
        fixture.airs("show", 22)
                .shows("spot", 3, as -> as.as(kind))
                .shows("spot", 5, as -> as.as(kind))
                .airs("next", 30);

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 show 12:30 next 13:00");
    }

    @Test
    @DisplayName("XM-11: a clip of four minutes between programmes is hidden")
    void aShortClipBetweenProgrammesIsHidden() {
        fixture.airs("A", 20).airs("clip", 4).airs("clip", 3).airs("B", 20).airs("clip", 4);

        assertThat(fixture.strip(0, 51)).isEqualTo("12:00 A 12:27 B 12:51");
    }

    @Test
    @DisplayName("XM-11: short clips before the first programme belong to it")
    void shortClipsBeforeTheFirstProgrammeBelongToIt() {
        fixture.airs("clip", 4).airs("clip", 4).airs("A", 20);

        assertThat(fixture.strip(0, 28)).isEqualTo("12:00 A 12:28");
    }

    @Test
    @DisplayName("XM-11: a channel of nothing but short clips shows them all")
    void aChannelOfNothingButShortClipsShowsThemAll() {
        fixture.airs("a", 4).airs("b", 4).gap(minutes(40));
        for (int i = 0; i < 10; i++) {
            fixture.airs("c" + i, 4);
        }

        assertThat(fixture.strip(0, 64))
                .isEqualTo("12:00 a 12:04 b 12:08 -- 12:48 c0 12:52 c1 12:56 c2 13:00 c3 13:04");
        assertThat(fixture.strip(75, 85)).isEqualTo("13:12 c6 13:16 c7 13:20 c8 13:24 c9 13:28");
    }

    @Test
    @DisplayName("XM-11: more than half an hour of clips is listed clip by clip")
    void moreThanHalfAnHourOfClipsIsListed() {
        fixture.airs("A", 20);
        for (int i = 0; i < 8; i++) {
            fixture.airs("c" + i, 4);
        }
        fixture.airs("B", 20);

        assertThat(fixture.strip(0, 30)).isEqualTo("12:00 A 12:20 c0 12:24 c1 12:28 c2 12:32");
        assertThat(fixture.strip(46, 60)).isEqualTo("12:44 c6 12:48 c7 12:52 B 13:12");
    }

    @Test
    void billedTimesAreShownInsteadOfTrueOnes() {
        fixture.shows("a", 10, as -> as.shownAs(billed(0, 20)))
                .shows("b", 30, as -> as.shownAs(billed(20, 40)))
                .shows("spot", 5, as -> as.as(AiringKind.MID_ROLL))
                .shows("c", 15, as -> as.shownAs(billed(40, 60)))
                .airs("next", 30);

        assertThat(fixture.strip(0, 90)).isEqualTo("12:00 a 12:20 b 12:40 c 13:00 next 13:30");
    }

    @Test
    void partsOfOneBilledProgrammeAreOne() {
        fixture.shows("a", 10, as -> as.inGroup(1).shownAs(billed(0, 30)))
                .shows("spot", 5, as -> as.as(AiringKind.MID_ROLL).inGroup(1))
                .shows("a", 10, as -> as.inGroup(1).shownAs(billed(0, 30)))
                .shows("b", 10, as -> as.inGroup(1).shownAs(billed(30, 60)))
                .gap(minutes(25))
                .airs("next", 30);

        assertThat(fixture.strip(0, 90)).isEqualTo("12:00 a 12:30 b 13:00 next 13:30");
    }

    @Test
    void whatIsBilledForTakenTimeHasWhatIsLeftOfIt() {
        fixture.airs("a", 30)
                .shows("b", 10, as -> as.shownAs(billed(-10, 35)))
                .shows("c", 10, as -> as.shownAs(billed(0, 20)))
                .airs("next", 30);

        assertThat(fixture.strip(0, 80)).isEqualTo("12:00 a 12:30 b 12:50 next 13:20");
    }

    @Test
    @DisplayName(
            "XM-17, EPG-14: any timeline gives entries in order without overlap or hole, and none is off air while it airs")
    void anyTimelineGivesEntriesInOrder() {
        for (int seed = 0; seed < 500; seed++) {
            GuideFixture any = any(new Random(seed));
            TimeRange range = TimeRange.of(NOON.plus(minutes(seed % 300)), hours(5));
            List<GuideEntry> entries = any.guide.entries(CHANNEL, range);
            String strip = "seed %d: %s".formatted(seed, GuideFixture.strip(entries));

            assertThat(entries.getFirst().range().contains(range.start())).as(strip).isTrue();
            assertThat(entries.getLast().range().contains(range.end().minusMillis(1)))
                    .as(strip)
                    .isTrue();
            for (int i = 1; i < entries.size(); i++) {
                assertThat(entries.get(i).start()).as(strip).isEqualTo(entries.get(i - 1).finish());
            }
            assertNothingAirsWhileOffAir(any, range, entries);
        }
    }

    @Test
    @DisplayName("EPG-14: every part of a guide is what the whole guide says")
    void everyPartOfAGuideIsWhatTheWholeGuideSays() {
        for (int seed = 0; seed < 100; seed++) {
            GuideFixture any = any(new Random(seed));
            List<GuideEntry> whole = programmes(any, TimeRange.of(NOON, hours(30)));

            for (int hour = 0; hour < 24; hour += 3) {
                TimeRange part = TimeRange.of(NOON.plus(hours(hour)), hours(3));
                assertThat(programmes(any, part))
                        .as("seed %d, hour %d", seed, hour)
                        .isEqualTo(
                                whole.stream()
                                        .filter(entry -> entry.range().overlaps(part))
                                        .toList());
            }
        }
    }

    private static List<GuideEntry> programmes(GuideFixture fixture, TimeRange range) {
        return fixture.guide.entries(CHANNEL, range).stream()
                .filter(entry -> entry instanceof GuideEntry.Programme)
                .toList();
    }

    private static void assertNothingAirsWhileOffAir(
            GuideFixture any, TimeRange range, List<GuideEntry> entries) {
        Playout playout = any.playouts.over(CHANNEL.id(), range);
        for (GuideEntry entry : entries) {
            for (Instant t : List.of(entry.start(), entry.finish().minusMillis(1))) {
                if (entry instanceof GuideEntry.OffAir && range.contains(t)) {
                    assertThat(playout.at(t)).isInstanceOf(OnAir.Gap.class);
                }
            }
        }
    }

    private static GuideFixture any(Random random) {
        GuideFixture any = new GuideFixture();
        for (int i = 0; i < 120; i++) {
            AiringKind[] kinds = AiringKind.values();
            AiringKind kind = kinds[random.nextInt(kinds.length)];
            String name = "item" + i;
            switch (random.nextInt(8)) {
                case 0 -> any.gap(Duration.ofMillis(random.nextInt(3_600_000)));
                case 1, 2 -> any.shows(name, 1 + random.nextInt(5), as -> as.as(kind));
                case 3 -> any.airsInGroup(name, 1 + random.nextInt(40), 1 + random.nextInt(2));
                case 4 -> any.shows(name, 1 + random.nextInt(20), as -> as.shownAs(hidden()));
                case 5 -> any.airs(name, 1 + random.nextInt(5));
                default -> any.airs(name, 1 + random.nextInt(90));
            }
        }
        return any;
    }

    private static Presentation hidden() {
        return new Presentation("", new Listing.Hidden(), Dress.PLAIN);
    }

    private static Presentation billed(long fromMinutes, long toMinutes) {
        TimeRange range =
                new TimeRange(NOON.plus(minutes(fromMinutes)), NOON.plus(minutes(toMinutes)));
        return new Presentation("", new Listing.Billed(range), Dress.PLAIN);
    }
}
