package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Strip;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Extension.Planned;
import tv.exstream.schedule.cursor.Content;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.time.TimeRange;

class SchedulerTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    @Test
    @DisplayName("SCH-15: chronological order goes by show, season and episode and wraps")
    void chronologicalOrderGoesByShowSeasonAndEpisodeAndWraps() {
        Content content =
                Content.of(
                        item("last").episode("b", 1, 1).lasting(minutes(30)),
                        item("third").episode("A", 2, 1).lasting(minutes(10)),
                        item("second").episode("A", 1, 10).lasting(minutes(20)),
                        item("first").episode("A", 1, 9).lasting(minutes(15)));

        Extension extension = flood(content, PlaybackOrder.CHRONOLOGICAL, NOON, minutes(80));

        assertThat(strip(content, extension))
                .isEqualTo(
                        "12:00 ▏first▕ 12:15 ▏second▕ 12:35 ▏third▕ 12:45 ▏last▕ 13:15 ▏first▕"
                                + " 13:30");
    }

    @Test
    void anAiringThatBeginsBeforeTheEndIsAddedWhole() {
        Content content = Content.of(item("alien").lasting(minutes(90)));

        Extension extension =
                flood(content, PlaybackOrder.CHRONOLOGICAL, NOON, Duration.ofMillis(1));

        assertThat(strip(content, extension)).isEqualTo("12:00 ▏alien▕ 13:30");
        assertThat(extension.anchor().at()).isEqualTo(NOON.plus(minutes(90)));
    }

    @Test
    void aTimelineThatAlreadyReachesTheEndIsLeftAsItIs() {
        Anchor anchor = Anchor.startingAt(NOON);

        Extension extension =
                Scheduler.extend(
                        program(PlaybackOrder.SHUFFLE, 1),
                        Content.items(3, minutes(1)).snapshot(),
                        anchor,
                        NOON);

        assertThat(extension.airings()).isEmpty();
        assertThat(extension.anchor()).isEqualTo(anchor);
    }

    @Test
    @DisplayName("SCH-9: an empty collection ends a build also within a millisecond")
    void anEmptyCollectionEndsABuildAlsoWithinAMillisecond() {
        Instant within = NOON.plusMillis(7).plusNanos(1);

        Extension extension =
                Scheduler.extend(
                        program(PlaybackOrder.SHUFFLE, 1),
                        Content.of().snapshot(),
                        Anchor.startingAt(NOON),
                        within);

        assertThat(extension.gaps()).hasSize(1);
        assertThat(extension.anchor().at()).isEqualTo(NOON.plus(hours(1)));
    }

    @ParameterizedTest
    @EnumSource(PlaybackOrder.class)
    @DisplayName("SCH-9: an empty collection is an explained gap")
    void anEmptyCollectionIsAnExplainedGap(PlaybackOrder order) {
        Extension extension = flood(Content.of(), order, NOON, hours(24));

        assertThat(extension.airings()).isEmpty();
        assertThat(extension.gaps())
                .containsExactly(
                        new Extension.Gap(
                                TimeRange.of(NOON, hours(24)),
                                Remark.of(Word.NOTHING_TO_SHOW, Remark.of(Word.COLLECTION, 1))));
        assertThat(extension.warnings())
                .extracting(Remark::english)
                .containsExactly("collection 1 has nothing to show");
        assertThat(extension.anchor().at()).isEqualTo(NOON.plus(hours(24)));
    }

    @Test
    @DisplayName("SCH-9: items of no length are left out and said to be")
    void itemsOfNoLengthAreLeftOutAndSaidToBe() {
        Content content =
                Content.of(
                        item("nothing").lasting(Duration.ofNanos(1)),
                        item("blink").lasting(Duration.ofMillis(999)),
                        item("ident").lasting(seconds(1)));

        Extension extension = flood(content, PlaybackOrder.SHUFFLE, NOON, seconds(3));

        assertThat(strip(content, extension))
                .isEqualTo("12:00 ▏ident▕ 12:00:01 ▏ident▕ 12:00:02 ▏ident▕ 12:00:03");
        assertThat(extension.warnings())
                .extracting(Remark::english)
                .containsExactly("collection 1: 2 items are shorter than a second and left out");
    }

    @Test
    @DisplayName("SCH-9: one build is bounded and the next goes on where it stopped")
    void oneBuildIsBoundedAndTheNextGoesOnWhereItStopped() {
        Content content = Content.items(2, seconds(1));

        Extension first = flood(content, PlaybackOrder.CHRONOLOGICAL, NOON, hours(24));
        Extension second =
                Scheduler.extend(
                        program(PlaybackOrder.CHRONOLOGICAL, 7),
                        content.snapshot(),
                        first.anchor(),
                        NOON.plus(hours(24)));

        assertThat(first.airings()).hasSize(Scheduler.MOST_AIRINGS);
        assertThat(second.from()).isEqualTo(first.anchor().at());
        assertThat(second.airings().getFirst().airing().start()).isEqualTo(first.anchor().at());
    }

    @Test
    void anItemLongerThanEverythingIsOneAiring() {
        Content content = Content.of(item("endless").lasting(Duration.ofDays(366)));

        Extension extension = flood(content, PlaybackOrder.RANDOM, NOON, Duration.ofDays(14));

        assertThat(extension.airings()).hasSize(1);
        assertThat(extension.anchor().at()).isEqualTo(NOON.plus(Duration.ofDays(366)));
    }

    @Test
    void lengthsAreWholeMillisecondsAndNeverMoreThanTheFileHas() {
        Content content = Content.of(item("odd").lasting(Duration.ofNanos(1_234_999_999)));

        Extension extension = flood(content, PlaybackOrder.SHUFFLE, NOON, seconds(1));

        assertThat(extension.airings().getFirst().airing().length())
                .isEqualTo(Duration.ofMillis(1_234));
    }

    @Test
    @DisplayName("SCH-39: every airing of a flood is a programme of its own in the guide")
    void everyAiringOfAFloodIsAProgrammeOfItsOwnInTheGuide() {
        Extension extension =
                flood(Content.items(1, minutes(10)), PlaybackOrder.SHUFFLE, NOON, hours(1));

        assertThat(extension.airings())
                .extracting(planned -> planned.airing().guideGroup())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void everyAiringSaysWhyItIsThere() {
        Extension extension =
                flood(Content.items(2, minutes(10)), PlaybackOrder.SHUFFLE, NOON, minutes(30));

        assertThat(extension.airings())
                .extracting(planned -> planned.reason().english())
                .containsExactly(
                        "shuffle of collection 1: pass 1",
                        "shuffle of collection 1: pass 1",
                        "shuffle of collection 1: pass 2");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28T20:00:00Z",
        "Europe/Berlin, 2026-10-24T20:00:00Z",
        "America/New_York, 2026-03-08T02:00:00Z",
        "America/New_York, 2026-11-01T02:00:00Z",
    })
    @DisplayName("F13: a flood plays on through both changes of the clock without a break")
    void aFloodPlaysOnThroughBothChangesOfTheClockWithoutABreak(ZoneId zone, Instant evening) {
        Content content = Content.items(5, minutes(37));

        Extension extension = flood(content, PlaybackOrder.SHUFFLE, evening, hours(12));

        assertContiguous(content, extension, zone);
        ZonedDateTime end = extension.anchor().at().atZone(zone);
        assertThat(end.getOffset()).isNotEqualTo(evening.atZone(zone).getOffset());
    }

    @Test
    void severalItemsOfOneCursorAreShownInARowAlsoAcrossBuilds() {
        Program program =
                Program.of(
                        5,
                        ZoneOffset.UTC,
                        Map.of(
                                "a", source(1, PlaybackOrder.CHRONOLOGICAL),
                                "b", source(2, PlaybackOrder.CHRONOLOGICAL)),
                        List.of(
                                new Instruction.Repeat(
                                        new Amount.Times(3),
                                        List.of(new Instruction.Play("a", Style.PLAIN))),
                                new Instruction.Play("b", Style.PLAIN)));
        Content shows = Content.items(5, minutes(10));
        ContentSnapshot content =
                new ContentSnapshot(
                        1,
                        Map.of(
                                selection(1), Pool.of(shows.items()),
                                selection(2), Pool.of(List.of(item("ident").withId(99).outline()))),
                        Map.of());

        Extension first =
                Scheduler.extend(program, content, Anchor.startingAt(NOON), NOON.plus(minutes(15)));
        Extension second =
                Scheduler.extend(program, content, first.anchor(), NOON.plus(minutes(60)));

        assertThat(Strip.of(airings(first), shows::name)).isEqualTo("12:00 ▏a1▕ 12:10 ▏a2▕ 12:20");
        assertThat(Strip.of(airings(second), shows::name))
                .isEqualTo("12:20 ▏a3▕ 12:30 ▏?99▕ 12:40 ▏a4▕ 12:50 ▏a5▕ 13:00");
    }

    @Test
    void aCursorWithoutContentIsPassedOverWhenAnotherHasSome() {
        Program program =
                Program.of(
                        5,
                        ZoneOffset.UTC,
                        Map.of(
                                "a", source(1, PlaybackOrder.SHUFFLE),
                                "b", source(2, PlaybackOrder.SHUFFLE)),
                        List.of(
                                new Instruction.Play("b", Style.PLAIN),
                                new Instruction.Play("a", Style.PLAIN)));
        Content content = Content.items(1, minutes(20));

        Extension extension =
                Scheduler.extend(
                        program,
                        content.snapshot(),
                        Anchor.startingAt(NOON),
                        NOON.plus(minutes(40)));

        assertThat(strip(content, extension)).isEqualTo("12:00 ▏a1▕ 12:20 ▏a1▕ 12:40");
        assertThat(extension.warnings())
                .extracting(Remark::english)
                .containsExactly("collection 2 has nothing to show");
    }

    static Program program(PlaybackOrder order, long seed) {
        return new Schedule.Flood(Content.COLLECTION, order, seed).program(ZoneOffset.UTC);
    }

    static List<Airing> airings(Extension extension) {
        return extension.airings().stream().map(Planned::airing).toList();
    }

    static void assertContiguous(Content content, Extension extension, ZoneId zone) {
        String strip = Strip.of(airings(extension), content::name, zone);
        Instant at = extension.from();
        for (Airing airing : airings(extension)) {
            assertThat(airing.start()).as(strip).isEqualTo(at);
            at = airing.finish();
        }
        assertThat(extension.anchor().at()).as(strip).isEqualTo(at);
    }

    private static Extension flood(
            Content content, PlaybackOrder order, Instant start, Duration length) {
        return Scheduler.extend(
                program(order, 7),
                content.snapshot(),
                Anchor.startingAt(start),
                start.plus(length));
    }

    private static String strip(Content content, Extension extension) {
        return Strip.of(airings(extension), content::name);
    }

    private static Source source(long collection, PlaybackOrder order) {
        return Source.of(selection(collection), order);
    }

    private static Selection selection(long collection) {
        return new Selection.Collection(new CollectionId(collection));
    }
}
