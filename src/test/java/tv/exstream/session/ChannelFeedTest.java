package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.AiringBuilder;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.SlateReason;

@Timeout(60)
class ChannelFeedTest {
    private final Studio studio = new Studio();
    private int framesThatMayRepeat;

    @AfterEach
    void theStreamIsClean() {
        studio.close();
        assertThat(studio.checker.complaints()).isEmpty();
        assertThat(studio.screen.holes()).isLessThanOrEqualTo(framesThatMayRepeat);
    }

    @Test
    @DisplayName("STR-24: items follow one another without a seam")
    void itemsFollowOneAnotherWithoutASeam() {
        MediaItem alien = studio.prepared("alien", seconds(30));
        MediaItem brazil = studio.prepared("brazil", seconds(20));
        studio.airInTurn(minutes(5), alien, brazil);

        studio.run(seconds(104));

        assertThat(studio.screen.story())
                .startsWith("alien:0..749", "brazil:0..499", "alien:0..749", "brazil:0..499");
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(130));
    }

    @Test
    @DisplayName("INV-4, STR-10, STR-16: who comes late sees what is on, from its newest key frame")
    void whoComesLateSeesWhatIsOn() {
        MediaItem alien = studio.prepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.advance(Duration.ofMillis(13_300));

        studio.run(seconds(1));

        assertThat(studio.screen.firstPictureAt()).isEqualTo(Studio.NOON.plusSeconds(12));
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(13))).isEqualTo("alien:325");
    }

    @Test
    @DisplayName("INV-3 the stream is three seconds ahead at once and then in real time")
    void theStreamIsThreeSecondsAheadAtOnceAndThenInRealTime() {
        studio.air(studio.prepared("alien", minutes(2)), Duration.ZERO);
        studio.run(Duration.ofMillis(1));

        assertThat(edge()).isBetween(Duration.ofMillis(2_900), Duration.ofMillis(3_150));

        studio.run(minutes(1));

        assertThat(edge()).isBetween(Duration.ofMillis(62_900), Duration.ofMillis(63_150));
    }

    @Test
    @DisplayName(
            "TH-07, STR-33, STR-34: two seconds of the stream with half a second of lead take 1.5 s, by its clock and not by bytes")
    void theStreamIsPacedByItsClock() {
        studio.lead(Duration.ofMillis(500));
        studio.air(studio.large("alien", seconds(10)), Duration.ZERO);
        studio.air(studio.prepared("brazil", minutes(1)), seconds(10));

        for (int second : new int[] {2, 8, 20}) {
            Duration until = seconds(second).minusMillis(500);
            studio.run(until.minusNanos(studio.ticker.nanos()));

            assertThat(edge())
                    .isBetween(seconds(second).minusMillis(150), seconds(second).plusMillis(50));
        }
    }

    @Test
    void aProgrammeThatIsReadyInTimeNeedsNoSlate() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.advance(seconds(5));
        studio.orders.onFirst(
                _ ->
                        studio.ticker.after(
                                Duration.ofMillis(700), () -> studio.fill(alien, 100, 1_500)));

        studio.run(seconds(10));

        assertThat(studio.screen.story().getFirst()).startsWith("alien:100..");
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(750));
    }

    @Test
    @DisplayName(
            "INV-2, STR-48: a programme that is not ready is bridged by slates after 1.2 s and comes at its next key frame")
    void aProgrammeThatIsNotReadyIsBridgedBySlates() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.orders.onFirst(
                _ -> studio.ticker.after(seconds(5), () -> studio.fill(alien, 0, 1_500)));

        studio.run(seconds(20));

        assertThat(studio.screen.story()).hasSize(2).first().isEqualTo("slate x 120");
        assertThat(studio.screen.story().getLast()).startsWith("alien:150..");
        assertThat(studio.waits.longest())
                .isBetween(Duration.ofMillis(1_200), Duration.ofMillis(1_220));
        assertThat(studio.log.snapshot().slates().get(SlateReason.TUNING)).isEqualTo(10);
    }

    @Test
    void nobodyGetsNothingForTwoSecondsBeforeASlateComes() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.fill(alien, 0, 500);
        studio.air(alien, Duration.ZERO);

        studio.run(seconds(40));

        assertThat(studio.waits.longest())
                .isBetween(Duration.ofMillis(1_700), Duration.ofMillis(1_900));
        assertThat(studio.log.snapshot().lead()).isBetween(Duration.ofMillis(490), seconds(1));
    }

    @Test
    @DisplayName(
            "STR-13: ours: what cannot be made is technical difficulties for as long as it is on, and the next programme begins on time")
    void whatFailsToBeMadeIsTechnicalDifficultiesUntilTheNextProgramme() {
        studio.air(studio.unprepared("alien", seconds(10)), Duration.ZERO);
        studio.air(studio.prepared("brazil", seconds(20)), seconds(10));
        studio.orders.failWith("ffmpeg: Invalid data found");
        Set<SlateCause> causes = EnumSet.noneOf(SlateCause.class);
        studio.onSlate(causes::add);

        studio.run(seconds(20));

        assertThat(causes).containsExactly(SlateCause.NOT_PREPARED);
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(9))).isEqualTo("slate");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(10))).isEqualTo("brazil:0");
        assertThat(studio.log.snapshot().slates().get(SlateReason.TECHNICAL_DIFFICULTIES))
                .isPositive();
        assertThat(studio.log.snapshot().lastError()).contains("ffmpeg: Invalid data found");
    }

    @Test
    void aGapIsOffAirForExactlyAsLongAsItLasts() {
        MediaItem alien = studio.prepared("alien", seconds(10));
        studio.air(alien, Duration.ZERO);
        studio.air(alien, Duration.ofMillis(17_400));

        studio.run(seconds(25));

        assertThat(studio.screen.story()).startsWith("alien:0..249", "slate x 185", "alien:0..249");
        assertThat(studio.log.snapshot().slates().get(SlateReason.OFF_AIR)).isEqualTo(4);
    }

    @Test
    void aProgrammeThatEndsInsideAChunkIsCutToTheFrame() {
        MediaItem alien = studio.prepared("alien", seconds(20));
        MediaItem brazil = studio.prepared("brazil", seconds(20));
        studio.air(alien, Duration.ZERO, Duration.ofMillis(8_360));
        studio.air(brazil, Duration.ofMillis(8_360));

        studio.run(seconds(15));

        framesThatMayRepeat = 4;
        assertThat(studio.screen.at(Studio.NOON.plusMillis(8_360))).isEqualTo("brazil:0");
        assertThat(studio.screen.at(Studio.NOON.plusMillis(8_200))).isEqualTo("alien:205");
    }

    @Test
    @DisplayName("F12 a damaged chunk is bridged and made again")
    void aDamagedChunkIsBridgedAndMadeAgain() {
        MediaItem alien = studio.prepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.stock.onRead(
                chunk -> {
                    if (chunk.startFrame() == 500) {
                        studio.stock.onRead(_ -> {});
                        studio.stock.forget(studio.key(alien), 500);
                        throw damaged();
                    }
                });

        studio.run(seconds(30));

        assertThat(studio.screen.story()).startsWith("alien:0..499", "slate x 50");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(22))).isEqualTo("alien:550");
        assertThat(studio.orders.firstFrame()).isEqualTo(500);
    }

    @Test
    void aDamagedChunkAtTheVeryStartIsSkippedWhenTheNextOneIsNear() {
        MediaItem alien = studio.prepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.advance(seconds(21));
        studio.stock.onRead(
                chunk -> {
                    studio.stock.onRead(_ -> {});
                    studio.stock.forget(studio.key(alien), chunk.startFrame());
                    throw damaged();
                });

        studio.run(seconds(5));

        assertThat(studio.screen.story()).singleElement().asString().startsWith("alien:550..");
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(1_100));
    }

    @Test
    @DisplayName(
            "F14 a chunk that cannot be read to its end leaves a stream without a loss of packets")
    void aChunkThatBreaksOffLeavesACleanStream() {
        MediaItem alien = studio.large("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        var reads = new AtomicInteger();
        studio.stock.onRead(
                chunk -> {
                    if (chunk.startFrame() == 500 && reads.incrementAndGet() == 8) {
                        studio.stock.onRead(_ -> {});
                        studio.stock.forget(studio.key(alien), 500);
                        throw damaged();
                    }
                });

        studio.run(seconds(30));

        framesThatMayRepeat = 8;
        assertThat(studio.screen.at(Studio.NOON.plusMillis(21_900))).isEqualTo("slate");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(23))).isEqualTo("alien:575");
    }

    @Test
    @DisplayName(
            "F12, STR-5: an item that no longer exists is technical difficulties until the next one")
    void anItemThatNoLongerExistsIsTechnicalDifficulties() {
        MediaItem alien = studio.prepared("alien", seconds(10));
        studio.air(alien, seconds(10));
        studio.playouts.add(
                studio.channel.id(),
                AiringBuilder.airing(77).at(Studio.NOON).lasting(seconds(10)).build());

        studio.run(seconds(15));

        assertThat(studio.screen.story().getFirst()).isEqualTo("slate x 250");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(10))).isEqualTo("alien:0");
        assertThat(studio.log.snapshot().slates().get(SlateReason.TECHNICAL_DIFFICULTIES))
                .isEqualTo(5);
        assertThat(studio.log.snapshot().lastError())
                .contains("what is scheduled is not in the library any more");
    }

    @Test
    @DisplayName(
            "F12: it is said of an item that is shorter than its airing that it ended before its time")
    void itIsSaidOfAnItemThatItEndedBeforeItsTime() {
        studio.air(studio.prepared("alien", seconds(8)), Duration.ZERO, seconds(20));

        studio.run(seconds(12));

        assertThat(studio.screen.story().getLast()).startsWith("slate x ");
        assertThat(studio.log.snapshot().lastError())
                .contains("what could be shown of the file ended before its time");
    }

    @Test
    @DisplayName("STR-73: what is missing is asked for half a minute before it is on")
    void whatIsMissingIsAskedForHalfAMinuteBefore() {
        studio.air(studio.prepared("alien", minutes(2)), Duration.ZERO);
        studio.air(studio.unprepared("brazil", minutes(2)), minutes(2));

        studio.run(seconds(80));
        assertThat(studio.orders.requests()).isEmpty();
        studio.run(seconds(10));

        assertThat(studio.orders.requests()).isNotEmpty();
        assertThat(studio.orders.requests().getFirst().item().title().name()).isEqualTo("brazil");
        assertThat(studio.orders.firstFrame()).isZero();
    }

    @Test
    void aProgrammeInPartsGoesOnWithTheExactFrameAfterABreakAndNeedsNoSlate() {
        MediaItem alien = studio.prepared("alien", minutes(2));
        MediaItem advert = studio.prepared("advert", seconds(20));
        Duration split = Duration.ofMillis(30_520);
        studio.airPart(alien, Duration.ZERO, Duration.ZERO, split);
        studio.air(advert, split);
        studio.airPart(alien, split.plusSeconds(20), split, seconds(60));
        studio.orders.onFirst(_ -> studio.fill(alien, 763, 800));
        framesThatMayRepeat = 3;

        studio.run(seconds(100));

        assertThat(studio.orders.needs()).containsOnly(new Need.LeadIn(studio.request(alien), 763));
        assertThat(studio.screen.at(Studio.NOON.plusMillis(50_480))).isEqualTo("advert:499");
        assertThat(studio.screen.at(Studio.NOON.plusMillis(50_520))).isEqualTo("alien:763");
        assertThat(studio.screen.story().getLast()).startsWith("alien:763..2");
        assertThat(studio.log.snapshot().slates().values()).containsOnly(0L);
    }

    @Test
    void whoTunesInDuringALeadInSeesItFromItsStart() {
        MediaItem alien = studio.prepared("alien", minutes(2));
        studio.airPart(alien, Duration.ZERO, Duration.ofMillis(30_520), seconds(60));
        studio.ticker.advance(Duration.ofMillis(600));
        studio.orders.onFirst(
                _ ->
                        studio.ticker.after(
                                Duration.ofMillis(700), () -> studio.fill(alien, 763, 800)));

        studio.run(seconds(20));

        assertThat(studio.screen.story()).hasSize(1).first().asString().startsWith("alien:763..");
    }

    @Test
    void aLeadInThatIsLateHidesNotWhatIsMissingAfterIt() {
        MediaItem alien = studio.unprepared("alien", minutes(2));
        studio.fill(alien, 750, 1_000);
        studio.airPart(alien, minutes(1), Duration.ofMillis(30_520), seconds(60));
        studio.air(studio.prepared("brazil", minutes(1)), Duration.ZERO);

        studio.run(seconds(50));

        assertThat(studio.orders.needs().stream().distinct())
                .containsExactly(
                        new Need.LeadIn(studio.request(alien), 763),
                        new Need.Frames(studio.request(alien), 1_000));
    }

    @ParameterizedTest
    @CsvSource({"480, ident:0..11", "1040, ident:0..25"})
    @DisplayName(
            "TH-01, TH-02, TH-03, TH-04, TH-06: ours: the timeline alone says what follows, however short and however often the same")
    void theSameShortItemMayFollowItself(long millis, String shown) {
        studio.airInTurn(seconds(20), studio.prepared("ident", Duration.ofMillis(millis)));

        studio.run(seconds(15));

        assertThat(studio.screen.story()).startsWith(shown, shown, shown);
        assertThat(studio.screen.story()).noneMatch(part -> part.startsWith("slate"));
    }

    @Test
    void evenSlatesMayFailForAWhile() {
        studio.air(studio.prepared("alien", seconds(20)), seconds(10));
        var asked = new AtomicInteger();
        studio.onSlate(
                _ -> {
                    if (asked.incrementAndGet() < 4) {
                        throw new IllegalStateException("no slate yet");
                    }
                });

        studio.run(seconds(20));

        assertThat(asked.get()).isLessThan(100);
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(12))).isEqualTo("alien:50");
    }

    @Test
    void aTimelineThatIsExtendedOnAirIsFollowed() {
        MediaItem alien = studio.prepared("alien", seconds(10));
        studio.air(alien, Duration.ZERO);
        studio.run(seconds(5));

        studio.air(alien, seconds(10));
        studio.timelines().refresh();
        studio.run(seconds(10));

        assertThat(studio.screen.story()).hasSize(2).last().asString().startsWith("alien:0..");
    }

    @Test
    @DisplayName("F13, STR-61: a clock set forward moves the programme, not the stream's time")
    void aClockSetForwardMovesTheProgrammeNotTheStreamsTime() {
        studio.air(studio.prepared("alien", hours(1).dividedBy(20)), Duration.ZERO);
        studio.air(studio.prepared("brazil", minutes(10)), hours(1));
        studio.run(seconds(10));

        studio.ticker.stepWall(hours(1));
        studio.run(seconds(30));

        assertThat(studio.screen.story()).hasSize(2);
        assertThat(studio.screen.story().getLast()).startsWith("brazil:");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(30))).isEqualTo("brazil:" + 25 * 30);
        assertThat(studio.log.snapshot().clockSteps()).isEqualTo(1);
        assertThat(studio.waits.longest()).isLessThan(seconds(2));
    }

    @Test
    @DisplayName(
            "F13, STR-61: a clock set back moves the programme, and the stream's time still goes on")
    void aClockSetBackMovesTheProgrammeAndTheStreamsTimeGoesOn() {
        studio.air(studio.prepared("alien", minutes(10)), Duration.ZERO);
        studio.ticker.advance(minutes(5));
        studio.run(seconds(10));

        studio.ticker.stepWall(minutes(-3));
        studio.run(seconds(30));

        Duration onStream = minutes(5).plusSeconds(30);
        assertThat(studio.screen.at(Studio.NOON.plus(onStream)))
                .isEqualTo("alien:" + Studio.frames(onStream.minusMinutes(3)));
    }

    @Test
    @DisplayName("F13 a machine that slept goes on with what is on now")
    void aMachineThatSleptGoesOnWithWhatIsOnNow() {
        studio.air(studio.prepared("alien", minutes(10)), Duration.ZERO);
        studio.air(studio.prepared("brazil", minutes(10)), hours(8));
        studio.run(seconds(10));

        studio.ticker.stepWall(hours(8));
        studio.run(seconds(30));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(30))).isEqualTo("brazil:" + 25 * 30);
    }

    @Test
    @DisplayName("F16 after a pause of two seconds the stream catches up")
    void afterAPauseOfTwoSecondsTheStreamCatchesUp() {
        studio.air(studio.prepared("alien", minutes(2)), Duration.ZERO);
        studio.run(seconds(10));

        studio.ticker.advance(seconds(2));
        studio.run(seconds(20));

        assertThat(studio.screen.story()).hasSize(1);
        assertThat(edge()).isBetween(Duration.ofMillis(34_900), Duration.ofMillis(35_150));
        assertThat(studio.log.snapshot().clockSteps()).isZero();
    }

    @Test
    void afterAPauseOfAMinuteTheStreamGoesOnWithWhatIsOnNow() {
        studio.air(studio.prepared("alien", minutes(5)), Duration.ZERO);
        studio.run(seconds(10));

        studio.ticker.advance(minutes(1));
        studio.run(seconds(20));

        assertThat(studio.screen.story()).hasSize(2);
        assertThat(studio.screen.story().getFirst()).isEqualTo("alien:0..349");
        assertThat(studio.screen.story().getLast()).startsWith("alien:1750..");
    }

    /// The stream time of the newest slice since noon.
    private Duration edge() {
        try {
            long ticks =
                    studio.ring
                            .await(studio.ring.newest(), () -> false)
                            .orElseThrow()
                            .position()
                            .ticks90k();
            long noon = 90_000 * Duration.between(studio.channel.epoch(), Studio.NOON).toSeconds();
            return Duration.ofMillis((ticks - noon) / 90);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException damaged() {
        return new ProblemException(Problem.MEDIA_UNREADABLE, "chunk must be readable: damaged");
    }
}
