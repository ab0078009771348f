package tv.exstream.schedule.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.classic.Items.one;
import static tv.exstream.schedule.classic.Presets.count;
import static tv.exstream.schedule.classic.Presets.pad;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.expression.Expression;
import tv.exstream.media.Outline;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.FillerPreset.Clips;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Filler around and within one programme.
class ClassicFillerTest {
    private final Lab lab = Lab.atMidnight();
    private final Selection threeFour = lab.pool(3, minutes(5), minutes(5));
    private final Selection fiveSix = lab.pool(5, minutes(5), minutes(5));

    @Test
    @DisplayName("FIL-1, FIL-2: a programme without a break inside is shown whole")
    void aProgrammeWithoutABreakInsideIsShownWhole() {
        Selection none = lab.pool(1, minutes(60));
        Selection single = movie(60);

        assertThat(plays(one(none).mid(pad(threeFour, 15)))).isEqualTo("1@0:00; 1:00");
        assertThat(plays(one(single).mid(pad(threeFour, 15)))).isEqualTo("1@0:00; 1:00");
    }

    @Test
    @DisplayName("FIL-3: a clip where chapters meet")
    void aClipWhereChaptersMeet() {
        Extension extension = run(one(movie(60, 6)).mid(count(threeFour, 1)));

        assertThat(lab.said(extension)).isEqualTo("1@0:00, 3@0:06 mid, 1@0:11; 1:05");
        assertThat(extension.airings().get(2).airing().inPoint()).isEqualTo(minutes(6));
        assertThat(Lab.groups(extension)).containsExactly(1L, 1L, 1L);
    }

    @Test
    @DisplayName("FIL-4: a break pads the programme and what follows it to the hour")
    void aBreakPadsToTheHour() {
        assertThat(plays(one(movie(45, 6)).mid(pad(threeFour, 60)).post(count(fiveSix, 1))))
                .isEqualTo("1@0:00, 3@0:06 mid, 4@0:11 mid, 1@0:16, 5@0:55 post; 1:00");
    }

    @Test
    @DisplayName("FIL-5: a rule chooses the break")
    void aRuleChoosesTheBreak() {
        FillerPreset rule = pad(threeFour, 60, "point > 5*60 and total_progress < 0.5");

        assertThat(plays(one(movie(45, 3, 6, 30)).mid(rule).post(count(fiveSix, 1))))
                .isEqualTo("1@0:00, 3@0:06 mid, 4@0:11 mid, 1@0:16, 5@0:55 post; 1:00");
    }

    @Test
    @DisplayName("FIL-6: what pads is split evenly over the breaks")
    void whatPadsIsSplitEvenlyOverTheBreaks() {
        FillerPreset rule = pad(threeFour, 60, "num % 2 == 0");

        assertThat(plays(one(movie(45, 3, 6, 20, 30)).mid(rule).post(count(fiveSix, 1))))
                .isEqualTo("1@0:00, 3@0:06 mid, 1@0:11, 4@0:35 mid, 1@0:40, 5@0:55 post; 1:00");
    }

    @Test
    @DisplayName("FIL-7, FIL-8: clips in breaks, and what follows pads to the hour")
    void clipsInBreaksAndWhatFollowsPads() {
        String rule = "point > 5*60 and total_progress < 0.5";

        assertThat(plays(one(movie(45, 6)).mid(count(threeFour, 1)).post(pad(fiveSix, 60))))
                .isEqualTo("1@0:00, 3@0:06 mid, 1@0:11, 5@0:50 post, 6@0:55 post; 1:00");
        assertThat(
                        plays(
                                one(movie(45, 3, 6, 30))
                                        .mid(count(threeFour, 1, rule))
                                        .post(pad(fiveSix, 60))))
                .isEqualTo("1@0:00, 3@0:06 mid, 1@0:11, 5@0:50 post, 6@0:55 post; 1:00");
    }

    @Test
    @DisplayName("FIL-9: a pad whose pool is empty goes on with fallback, the last of it cut")
    void aPadWhosePoolIsEmptyGoesOnWithFallback() {
        Extension extension =
                run(
                        one(movie(45))
                                .post(pad(lab.pool(3), 60))
                                .fallback(lab.pool(5, minutes(2), minutes(2))));

        assertThat(extension.airings()).hasSize(9);
        assertThat(lab.said(extension))
                .startsWith("1@0:00, 5@0:45 fallback, 6@0:47 fallback")
                .endsWith("6@0:59 fallback; 1:00");
        assertThat(extension.airings().getLast().airing().outPoint()).isEqualTo(minutes(1));
    }

    @Test
    @DisplayName("FIL-10: the last fallback clip is cut to the gap")
    void theLastFallbackClipIsCutToTheGap() {
        Items item =
                one(lab.pool(9, minutes(55)))
                        .post(pad(lab.pool(3), 60))
                        .fallback(lab.pool(1, minutes(2), minutes(2)));

        assertThat(plays(item))
                .isEqualTo("9@0:00, 1@0:55 fallback, 2@0:57 fallback, 1@0:59 fallback; 1:00");
    }

    @Test
    @DisplayName("FIL-11: two fillers that pad give no filler and a warning")
    void twoFillersThatPadGiveNoFiller() {
        Extension extension = run(one(movie(45)).pre(pad(threeFour, 60)).post(pad(fiveSix, 60)));

        assertThat(lab.said(extension)).isEqualTo("1@0:00; 0:45");
        assertThat(extension.warnings())
                .anyMatch(warning -> warning.english().contains("several fillers"));
    }

    @Test
    @DisplayName("FIL-12: a random number of clips is the same for the same seed")
    void aRandomNumberOfClipsIsTheSameForTheSameSeed() {
        Set<Integer> counts = new HashSet<>();
        Item item = one(movie(45)).post(Presets.upTo(threeFour, 3)).build();
        for (long seed = 0; seed < 60; seed++) {
            ClassicSchedule schedule = ClassicSchedule.of(List.of(item), seed);
            Extension extension = lab.run(schedule, minutes(1));

            assertThat(lab.run(schedule, minutes(1))).as("seed %d", seed).isEqualTo(extension);
            counts.add(extension.airings().size() - 1);
        }

        assertThat(counts).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    @DisplayName(
            "FIL-13: when no break matches, the programme is shown whole and padded at its end")
    void whenNoBreakMatchesTheProgrammeIsShownWhole() {
        assertThat(plays(one(movie(45, 6)).mid(pad(threeFour, 60, "point < 0"))))
                .isEqualTo("1@0:00, 3@0:45 mid, 4@0:50 mid, 3@0:55 mid; 1:00");
    }

    @Test
    @DisplayName("FIL-14: the same programme is split by the rule of each occurrence")
    void theSameProgrammeIsSplitByTheRuleOfEachOccurrence() {
        Selection movies = movie(45, 10, 20);
        Items first = one(movies).mid(count(threeFour, 1, "num == 1"));
        Items second = one(movies).mid(count(threeFour, 1, "num == 2"));
        ClassicSchedule schedule = ClassicSchedule.of(List.of(first.build(), second.build()), 1);

        assertThat(lab.plays(schedule, minutes(70)))
                .isEqualTo("1@0:00, 3@0:10 mid, 1@0:15, 1@0:50, 4@1:10 mid, 1@1:15; 1:40");
    }

    @Test
    @DisplayName("FIL-15: a clip that is too long does not keep shorter ones out")
    void aClipThatIsTooLongDoesNotKeepShorterOnesOut() {
        Items item =
                one(lab.pool(1, minutes(57))).post(pad(lab.pool(3, minutes(7), minutes(1)), 60));

        assertThat(plays(item)).isEqualTo("1@0:00, 4@0:57 post, 4@0:58 post, 4@0:59 post; 1:00");
    }

    @Test
    @DisplayName("FIL-16: what ends on the mark needs no filler")
    void whatEndsOnTheMarkNeedsNoFiller() {
        assertThat(plays(one(lab.pool(1, minutes(30))).post(pad(threeFour, 30))))
                .isEqualTo("1@0:00; 0:30");
    }

    @Test
    @DisplayName("FIL-17: passes of a playlist come in its order")
    void passesOfAPlaylistComeInItsOrder() {
        Selection clips = lab.pool(3, minutes(1), minutes(2), minutes(3));
        FillerPreset twice =
                new FillerPreset(
                        "twice",
                        new Quantity.Passes(2),
                        List.of(Clips.in(clips, PlaybackOrder.CHRONOLOGICAL)),
                        new BreakRule.Nowhere());

        assertThat(plays(one(lab.pool(1, minutes(30))).post(twice)))
                .isEqualTo(
                        "1@0:00, 3@0:30 post, 4@0:31 post, 5@0:33 post, 3@0:36 post, 4@0:37 post, 5@0:39 post; 0:42");
    }

    @Test
    @DisplayName(
            "SCH-55, MR-10: filler that does not fit is left out from the last break on, never the programme")
    void fillerThatDoesNotFitIsLeftOut() {
        Items item = one(movie(50, 10, 20, 30)).mid(count(threeFour, 1));
        Item within =
                new Item(
                        Optional.empty(),
                        Source.of(movie(50, 10, 20, 30), PlaybackOrder.CHRONOLOGICAL),
                        new Mode.For(minutes(61), Mode.Tail.OFFLINE, 0),
                        item.build().fillers(),
                        "",
                        Presentation.PLAIN);

        assertThat(lab.plays(ClassicSchedule.of(List.of(within), 1), minutes(61)))
                .isEqualTo("1@0:00, 3@0:10 mid, 1@0:15, 4@0:25 mid, 1@0:30; 1:01");
    }

    @Test
    @DisplayName("BEN-20: when any clip fits, less is left empty than the shortest clip lasts")
    void lessIsLeftEmptyThanTheShortestClipLasts() {
        List<Duration> lengths = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lengths.add(Duration.ofMillis(9_500 + 977L * i));
        }
        Selection clips = lab.pool(100, lengths.toArray(Duration[]::new));
        Selection shows = lab.pool(1, minutes(22), Duration.ofSeconds(1_397), minutes(26));
        Items item =
                Items.flood(shows)
                        .post(
                                new FillerPreset(
                                        "ads",
                                        new Quantity.PadTo(new Target.Mark(30)),
                                        List.of(Clips.of(clips)),
                                        new BreakRule.Chapters(Expression.ALWAYS)));

        Extension extension = lab.run(ClassicSchedule.of(List.of(item.build()), 5), hours(24));

        Duration empty =
                extension.gaps().stream()
                        .map(gap -> gap.range().length())
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(extension.gaps()).allMatch(gap -> gap.range().length().toMillis() < 9_500);
        assertThat(empty).isLessThan(Duration.ofSeconds(30));
    }

    private Selection movie(int length, int... chapters) {
        Outline item = Lab.item(1, minutes(length)).outline();
        Duration[] starts = new Duration[chapters.length];
        for (int i = 0; i < chapters.length; i++) {
            starts[i] = minutes(chapters[i]);
        }
        return lab.pool(List.of(Lab.withChapters(item, starts)));
    }

    private Extension run(Items item) {
        return lab.run(ClassicSchedule.of(List.of(item.build()), 1), minutes(1));
    }

    private String plays(Items item) {
        return lab.said(run(item));
    }
}
