package tv.exstream.schedule.block;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.schedule.block.Blocks.block;
import static tv.exstream.schedule.block.Blocks.hidden;
import static tv.exstream.schedule.block.Blocks.lines;
import static tv.exstream.schedule.block.Calendar.daily;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation.Listing;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.block.Block.Guide;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.time.TimeRange;

class BlockScheduleTest {
    private final Lab lab = Lab.atMidnight();

    @Test
    @DisplayName("BLK-1: a new timeline begins at the beginning of the block that is on")
    void aNewTimelineBeginsAtTheBeginningOfTheBlockThatIsOn() {
        BlockSchedule schedule =
                daily().at("09:00", block(1, 30).showing(lab.pool(1, minutes(25)))).build();

        Instant beginning = schedule.beginning(at("09:15"), ZoneOffset.UTC);

        assertThat(beginning).isEqualTo(at("09:00"));
        assertThat(
                        lab.said(
                                lab.run(
                                        schedule,
                                        Anchor.startingAt(beginning),
                                        beginning.plus(minutes(30)))))
                .isEqualTo("1@9:00; 9:30");
        assertThat(schedule.beginning(at("09:30"), ZoneOffset.UTC)).isEqualTo(at("09:30"));
        assertThat(schedule.beginning(at("08:59"), ZoneOffset.UTC)).isEqualTo(at("08:59"));
    }

    @Test
    @DisplayName("BLK-2: what is longer than a block that ends in time is passed over")
    void whatIsLongerThanABlockThatEndsInTimeIsPassedOver() {
        Extension day =
                day(block(1, 30).showing(lab.pool(1, minutes(60), minutes(25))).endingInTime());

        assertThat(lab.said(day)).isEqualTo("2@9:00; 24:00");
        assertThat(day.warnings()).singleElement().asString().contains("passed over");
    }

    @Test
    void aBlockShowsAnotherGroupEachTime() {
        Source groups =
                new Source.Groups(
                        new Source.Pooled(
                                lab.pool(episodes("A", "B")),
                                Ordering.of(PlaybackOrder.SEASON_EPISODE)),
                        false);
        BlockItem two = new BlockItem(groups, 2, BlockItem.Entry.PLAIN, BlockItem.Look.PLAIN);

        assertThat(lab.plays(daily().at("00:00", block(1, 60).showing(two)).build(), hours(3 * 24)))
                .isEqualTo("1@0:00, 2@0:25, 4@24:00, 5@24:25, 3@48:00, 1@48:25; 72:00");
    }

    private static List<Outline> episodes(String... shows) {
        List<Outline> items = new ArrayList<>();
        for (String show : shows) {
            for (int number = 1; number <= 3; number++) {
                items.add(
                        Lab.item(items.size() + 1L, minutes(25))
                                .episode(show, 1, number)
                                .outline());
            }
        }
        return items;
    }

    @Test
    @DisplayName("BLK-3: a line of which nothing fits is skipped")
    void aLineOfWhichNothingFitsIsSkipped() {
        Selection films = lab.pool(1, minutes(60), minutes(60));

        assertThat(
                        lab.said(
                                day(
                                        block(1, 30)
                                                .showing(films, lab.pool(3, minutes(25)))
                                                .endingInTime())))
                .isEqualTo("3@9:00; 24:00");
    }

    @Test
    @DisplayName("BLK-4: a line without content is skipped")
    void aLineWithoutContentIsSkipped() {
        assertThat(lab.said(day(block(1, 30).showing(lab.pool(1), lab.pool(3, minutes(25))))))
                .isEqualTo("3@9:00; 24:00");
    }

    @Test
    @DisplayName(
            "BLK-7: what begins before the end may overrun, and what would begin later is left out")
    void whatBeginsBeforeTheEndMayOverrun() {
        Selection episodes = lab.pool(1, minutes(25), minutes(25), minutes(25));

        assertThat(lab.said(day(block(1, 30).showing(lines(episodes, 3)))))
                .isEqualTo("1@9:00, 2@9:25; 24:00");
    }

    @Test
    @DisplayName("BLK-8: a block begins late when the one before overruns, and still ends in time")
    void aBlockBeginsLateWhenTheOneBeforeOverruns() {
        Selection episodes = lab.pool(1, minutes(25), minutes(25));
        BlockSchedule schedule =
                daily().at("09:00", block(1, 30).showing(lines(episodes, 2)))
                        .at("09:30", block(2, 30).showing(lab.pool(5, minutes(5), minutes(5))))
                        .at("10:00", block(3, 30).showing(lab.pool(7, minutes(30))))
                        .build();

        assertThat(lab.plays(schedule, hours(24)))
                .isEqualTo("1@9:00, 2@9:25, 5@9:50, 7@10:00; 24:00");
    }

    @Test
    void aBlockThatCannotBeginBeforeItsEndIsLeftOut() {
        BlockSchedule schedule =
                daily().at("09:00", block(1, 30).showing(lab.pool(1, minutes(60))))
                        .at("09:30", block(2, 30).showing(lab.pool(5, minutes(5))))
                        .at("10:00", block(3, 30).showing(lab.pool(7, minutes(30))))
                        .build();

        assertThat(lab.plays(schedule, hours(24))).isEqualTo("1@9:00, 7@10:00; 24:00");
    }

    @Test
    void whatDoesNotFitOnlyBecauseTheBlockBeginsLateComesTheNextDay() {
        BlockSchedule schedule =
                daily().at("09:00", block(1, 30).showing(lab.pool(1, minutes(40), minutes(30))))
                        .at("09:30", block(2, 30).showing(lab.pool(5, minutes(25))).endingInTime())
                        .build();

        Extension extension = lab.run(schedule, hours(48));

        assertThat(lab.said(extension)).isEqualTo("1@9:00, 2@33:00, 5@33:30; 48:00");
        assertThat(extension.warnings()).isEmpty();
    }

    @Test
    @DisplayName("BLK-9: in a block that is split evenly each item has the same share in the guide")
    void inABlockThatIsSplitEvenlyEachItemHasTheSameShare() {
        List<Airing> airings = evening(new Guide.EvenShares());

        assertThat(airings.getFirst().start()).isEqualTo(at("20:00"));
        assertThat(airings.getLast().start()).isEqualTo(at("20:22"));
        assertThat(listings(airings)).containsExactly(billed("20:00"), billed("20:30"));
    }

    @Test
    @DisplayName(
            "BLK-10: the guide has the actual times unless a block says otherwise, so that it never drifts")
    void theGuideHasTheActualTimesUnlessABlockSaysOtherwise() {
        List<Airing> airings = evening(new Guide.ActualTimes());

        assertThat(listings(airings)).containsOnly(new Listing.AsAired());
        assertThat(airings).extracting(Airing::guideGroup).doesNotHaveDuplicates();
    }

    @Test
    void aBlockCanBeOneProgrammeInTheGuide() {
        List<Airing> airings = evening(new Guide.OneProgramme("An evening"));

        assertThat(airings).extracting(Airing::guideGroup).containsOnly(1L);
        assertThat(airings)
                .extracting(airing -> airing.presentation().title())
                .containsOnly("An evening");
    }

    @Test
    void hiddenItemsHaveNoShareAndAreShownWhenAllAreHidden() {
        Selection pool = lab.pool(1, minutes(20));
        Blocks some = block(1, 60).showing(hidden(pool), Blocks.line(pool), hidden(pool));
        Blocks all = block(1, 60).showing(hidden(pool), hidden(pool));

        assertThat(listings(airings(day(some.billed(new Guide.EvenShares())))))
                .containsExactly(
                        new Listing.Hidden(),
                        new Listing.Billed(TimeRange.of(at("09:00"), minutes(60))),
                        new Listing.Hidden());
        assertThat(listings(airings(day(all)))).containsOnly(new Listing.AsAired());
    }

    @Test
    void linesWithTheSameSourceGoOnFromOneAnother() {
        Selection episodes =
                lab.pool(1, minutes(10), minutes(10), minutes(10), minutes(10), minutes(10));
        BlockSchedule schedule =
                daily().at("09:00", block(1, 60).showing(episodes, episodes)).build();

        assertThat(lab.plays(schedule, hours(72)))
                .isEqualTo("1@9:00, 2@9:10, 3@33:00, 4@33:10, 5@57:00, 1@57:10; 72:00");
    }

    @Test
    void aBlockHasAPlaceOfItsOwnWhereverItStands() {
        Selection episodes = lab.pool(1, minutes(10), minutes(10), minutes(10));
        BlockSchedule schedule =
                daily().at("09:00", block(1, 30).showing(episodes))
                        .at("10:00", block(2, 30).showing(episodes))
                        .at("11:00", block(1, 30).showing(episodes))
                        .build();

        assertThat(lab.plays(schedule, hours(24))).isEqualTo("1@9:00, 1@10:00, 2@11:00; 24:00");
    }

    @Test
    void aLineMayBeAPlaylist() {
        Source playlist =
                new Source.Playlist(
                        List.of(
                                new Source.Entry(
                                        (Source.Pooled)
                                                Source.of(
                                                        lab.pool(1, minutes(5)),
                                                        PlaybackOrder.SHUFFLE),
                                        new Source.Take.Count(1),
                                        true)),
                        false);

        assertThat(
                        daily().at("09:00", block(7, 30).showing(BlockItem.of(playlist)))
                                .build()
                                .program(ZoneOffset.UTC)
                                .cursors())
                .containsOnlyKeys("playlist of shuffle of collection 1 by 1 in block 7");
    }

    private Extension day(Blocks block) {
        return lab.run(daily().at("09:00", block).build(), hours(24));
    }

    private List<Airing> evening(Guide guide) {
        Selection episodes = lab.pool(1, minutes(22), minutes(22));
        Blocks block = block(1, 60).showing(lines(episodes, 2)).billed(guide);
        return airings(lab.run(daily().at("20:00", block).build(), hours(24)));
    }

    private static List<Airing> airings(Extension extension) {
        return extension.airings().stream().map(Extension.Planned::airing).toList();
    }

    private static List<Listing> listings(List<Airing> airings) {
        return airings.stream().map(airing -> airing.presentation().listing()).toList();
    }

    private static Listing billed(String start) {
        return new Listing.Billed(TimeRange.of(at(start), minutes(30)));
    }

    private static Instant at(String time) {
        return Instant.parse("2020-10-18T" + time + ":00Z");
    }
}
