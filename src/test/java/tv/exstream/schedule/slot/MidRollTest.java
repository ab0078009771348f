package tv.exstream.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.slot.Slots.flex;
import static tv.exstream.schedule.slot.Slots.slot;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.expression.BreakPoints;
import tv.exstream.media.Outline;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.BreakRule.Every;
import tv.exstream.schedule.BreakRule.Limited;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Feed.Period;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.FillerPreset.Bumpers;
import tv.exstream.schedule.FillerPreset.Clips;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.slot.TimeSlotSchedule.Options;

/// Breaks within a film that begins at six in the evening.
class MidRollTest {
    private static final Duration NONE = Duration.ZERO;
    private static final BreakRule HALF_HOURS = Every.interval(minutes(30));

    private final Lab lab = Lab.at(Instant.parse("2024-01-01T18:00:00Z"), ZoneOffset.UTC);
    private final Selection film = lab.pool(1, minutes(120));
    private final Selection clips = lab.pool(5, minutes(2));

    @Test
    @DisplayName("MR-01: a break after every interval")
    void aBreakAfterEveryInterval() {
        assertThat(breaks(HALF_HOURS, 120)).containsExactly(30L, 60L, 90L);
    }

    @Test
    @DisplayName("MR-02: breaks at parts of the length")
    void breaksAtPartsOfTheLength() {
        assertThat(breaks(new BreakRule.Percentages(List.of(25.0, 50.0, 75.0)), 100))
                .containsExactly(25L, 50L, 75L);
    }

    @Test
    @DisplayName("MR-03: a first break, then one after every interval")
    void aFirstBreakThenOneAfterEveryInterval() {
        assertThat(breaks(new Every(minutes(15), minutes(30)), 120))
                .containsExactly(15L, 45L, 75L, 105L);
    }

    @Test
    @DisplayName("MR-04: what is left after a break, its length taken off, must be enough")
    void whatIsLeftAfterABreakMustBeEnough() {
        BreakRule rule = new Every(minutes(15), minutes(30));

        assertThat(breaks(new Limited(rule, 0, NONE, minutes(20), NONE, minutes(2)), 120))
                .containsExactly(15L, 45L, 75L);
        assertThat(breaks(new Limited(rule, 0, NONE, minutes(13), NONE, minutes(2)), 120))
                .hasSize(4);
        assertThat(breaks(new Limited(rule, 0, NONE, minutes(14), NONE, minutes(2)), 120))
                .hasSize(3);
    }

    @Test
    @DisplayName("MR-05: no more breaks than the limit, where 0 is none")
    void noMoreBreaksThanTheLimit() {
        assertThat(breaks(new Limited(HALF_HOURS, 1, NONE, NONE, NONE), 120)).containsExactly(30L);
        assertThat(breaks(new Limited(HALF_HOURS, 0, NONE, NONE, NONE), 120)).hasSize(3);
    }

    @Test
    @DisplayName("MR-06: no break in what is too short")
    void noBreakInWhatIsTooShort() {
        assertThat(breaks(new Limited(HALF_HOURS, 0, minutes(60), NONE, NONE), 45)).isEmpty();
    }

    @Test
    @DisplayName(
            "MR-07, MR-08, MR-09: the parts of a film are the film, and one programme in the guide")
    void thePartsOfAFilmAreTheFilm() {
        Extension extension = run("20:30", Filler.of(clips, HALF_HOURS));

        assertThat(Strips.of(lab, extension))
                .isEqualTo(
                        "18:00 1, 18:30 5 mid, 18:32 1 from 30, 19:02 5 mid, 19:04 1 from 60, 19:34 5 mid, 19:36 1 from 90; 20:06");
        assertThat(
                        extension
                                .airings()
                                .get(2)
                                .airing()
                                .offsetAt(Instant.parse("2024-01-01T18:34:00Z")))
                .isEqualTo(minutes(32));
        assertThat(Lab.groups(extension)).containsOnly(1L);
        assertThat(extension.airings().stream().filter(each -> each.undo().isPresent())).hasSize(1);
    }

    @Test
    @DisplayName("MR-10: as many breaks as there is time for")
    void asManyBreaksAsThereIsTimeFor() {
        FillerPreset breaks = Filler.of(clips, HALF_HOURS);

        assertThat(Strips.of(lab, run("20:05", breaks)))
                .startsWith("18:00 1, 18:30 5 mid, 18:32 1 from 30, 19:02 5 mid, 19:04 1 from 60;");
        assertThat(Strips.of(lab, run("20:03", breaks)))
                .startsWith("18:00 1, 18:30 5 mid, 18:32 1 from 30;");
        assertThat(Strips.of(lab, run("20:01", breaks))).startsWith("18:00 1;");
    }

    @Test
    @DisplayName("MR-11: breaks exactly where chapters meet, some time apart")
    void breaksExactlyWhereChaptersMeet() {
        Outline item =
                Lab.withChapters(
                        Lab.item(1, minutes(50)).outline(),
                        seconds(842),
                        seconds(1_720),
                        seconds(1_900),
                        seconds(2_470));
        BreakRule chapters = new BreakRule.Chapters(BreakPoints.rule(""));

        assertThat(new Limited(chapters, 0, NONE, NONE, minutes(10)).breaks(item))
                .containsExactly(seconds(842), seconds(1_720), seconds(2_470));
    }

    @Test
    void aBreakHasABumperBeforeAndOneAfter() {
        FillerPreset breaks =
                new FillerPreset(
                        "break",
                        new Quantity.Clips(2),
                        List.of(Clips.in(clips, PlaybackOrder.SEASON_EPISODE)),
                        Every.interval(minutes(60)),
                        new Bumpers(
                                List.of(Clips.of(lab.pool(7, minutes(1)))),
                                List.of(Clips.of(lab.pool(8, minutes(1))))));

        assertThat(Strips.of(lab, run("20:30", breaks)))
                .isEqualTo(
                        "18:00 1, 19:00 7 mid, 19:01 5 mid, 19:03 5 mid, 19:05 8 mid, 19:06 1 from 60; 20:06");
    }

    @Test
    void aBreakWithoutSpotsHasNoBumpersEither() {
        FillerPreset breaks =
                new FillerPreset(
                        "break",
                        new Quantity.Clips(2),
                        List.of(Clips.of(lab.pool(9))),
                        Every.interval(minutes(60)),
                        new Bumpers(List.of(Clips.of(lab.pool(7, minutes(1)))), List.of()));

        assertThat(run("20:30", breaks).airings())
                .allMatch(each -> each.airing().media().value() == 1);
    }

    private static List<Long> breaks(BreakRule rule, int length) {
        return rule.breaks(Lab.item(1, minutes(length)).outline()).stream()
                .map(Duration::toMinutes)
                .toList();
    }

    private Extension run(String end, FillerPreset breaks) {
        List<TimeSlot> slots = Slots.all(slot("18:00", film).mid(breaks), flex(end));
        return lab.run(new TimeSlotSchedule(Period.DAY, slots, Options.PLAIN, 1), hours(1));
    }
}
