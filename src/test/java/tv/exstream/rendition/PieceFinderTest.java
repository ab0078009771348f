package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.rendition.Piece.Missing;
import tv.exstream.rendition.Piece.Stored;
import tv.exstream.rendition.Piece.Vacant;
import tv.exstream.time.FrameRate;

/// Frames are 40 ms: 25 of them are a second.
class PieceFinderTest {
    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);

    @Test
    void aStoredProgrammeIsItsChunksOneAfterAnother() {
        channel.stored(1, 125, 50);
        channel.airs(1, seconds(5));

        assertThat(strip(0, 125))
                .containsExactly("0..50 stored 0", "50..100 stored 50", "100..125 stored 100");
    }

    @Test
    void joiningGoesBackToTheStartOfTheChunkThatIsOn() {
        channel.stored(1, 125, 50);
        channel.airs(1, seconds(5));

        assertThat(text(channel.finder().joining(60))).isEqualTo("50..100 stored 50");
        assertThat(text(channel.finder().joining(50))).isEqualTo("50..100 stored 50");
        assertThat(text(channel.finder().joining(49))).isEqualTo("0..50 stored 0");
    }

    @Test
    void continuingInsideAChunkIsMissingUpToTheNextStart() {
        channel.stored(1, 125, 50);
        channel.airs(1, seconds(5));

        assertThat(text(channel.finder().at(60))).isEqualTo("60..100 missing 60");
    }

    @Test
    void aChunkIsCutWhereItsAiringEnds() {
        channel.stored(1, 125, 50);
        channel.stored(2, 125, 50);
        channel.airs(1, Duration.ofMillis(2_800)).airs(2, seconds(5));

        List<Piece> pieces = channel.pieces(0, 120);

        assertThat(pieces)
                .map(PieceFinderTest::text)
                .containsExactly("0..50 stored 0", "50..70 stored 50", "70..120 stored 0");
        assertThat((Stored) pieces.get(1)).returns(false, Stored::isWhole);
    }

    @Test
    void anInPointThatIsAKeyFrameStartsThere() {
        channel.stored(1, 125, 50);
        channel.airs(1, seconds(2), seconds(3));

        assertThat(strip(0, 75)).containsExactly("0..50 stored 50", "50..75 stored 100");
    }

    @Test
    void anInPointInsideAChunkNeedsALeadInUpToTheNextStartAndJoiningDoesNotGoBackBeforeIt() {
        channel.stored(1, 125, 50);
        channel.airs(1, seconds(1), seconds(4));

        assertThat(strip(0, 75)).containsExactly("0..25 lead-in 25", "25..75 stored 50");
        assertThat(text(channel.finder().joining(10))).isEqualTo("10..25 lead-in 25");
    }

    @Test
    void whoComesInDuringALeadInIsShownItFromItsStart() {
        RenditionKey key = channel.stored(1, 125, 50);
        channel.chunk(key, 25, 25);
        channel.airs(1, seconds(1), seconds(4));

        assertThat(text(channel.finder().joining(10))).isEqualTo("0..25 stored 25");
        assertThat(text(channel.finder().at(10))).isEqualTo("10..25 missing 35");
    }

    @Test
    void aLeadInThatCameOnlyInPartIsAskedForFromThere() {
        RenditionKey key = channel.stored(1, 125, 50);
        channel.chunk(key, 25, 12);
        channel.airs(1, seconds(1), seconds(4));

        assertThat(strip(0, 75))
                .containsExactly("0..12 stored 25", "12..25 lead-in 37", "25..75 stored 50");
    }

    @Test
    void leadInsOfTwoInPointsInOneChunkLeadIntoOneAnother() {
        RenditionKey key = channel.stored(1, 125, 50);
        channel.chunk(key, 40, 10);
        channel.chunk(key, 25, 15);
        channel.airs(1, seconds(1), seconds(1)).airs(1, Duration.ofMillis(1_600), seconds(1));
        channel.airs(1, seconds(2));

        assertThat(strip(0, 100))
                .containsExactly(
                        "0..15 stored 25",
                        "15..25 stored 40",
                        "25..35 stored 40",
                        "35..50 stored 50",
                        "50..100 stored 0");
    }

    @Test
    void anInPointOfWhichNothingIsStoredNeedsNoLeadIn() {
        RenditionKey key = channel.item(1, seconds(8));
        channel.chunk(key, 0, 20);
        channel.airs(1, seconds(1), seconds(4));

        assertThat(text(channel.finder().at(0))).isEqualTo("0..100 missing 25");
    }

    @Test
    void anOutPointInsideAChunkCutsALeadInToo() {
        RenditionKey key = channel.stored(1, 125, 50);
        channel.chunk(key, 25, 25);
        channel.airs(1, seconds(1), Duration.ofMillis(400)).airs(1, seconds(2));

        assertThat(strip(0, 60)).containsExactly("0..10 stored 25", "10..60 stored 0");
    }

    @Test
    void aChunkMadeForAnInPointIsPlayedFromThereAndOnlyThen() {
        RenditionKey key = channel.stored(1, 125, 50);
        channel.chunk(key, 25, 25);
        channel.airs(1, seconds(1), seconds(4)).airs(1, seconds(5));

        assertThat(strip(0, 200))
                .containsExactly(
                        "0..25 stored 25",
                        "25..75 stored 50",
                        "75..100 stored 100",
                        "100..150 stored 0",
                        "150..200 stored 50");
        assertThat(text(channel.finder().joining(130))).isEqualTo("100..150 stored 0");
    }

    @Test
    void whatIsNotStoredIsMissingUpToTheNextChunk() {
        RenditionKey key = channel.item(1, seconds(10));
        channel.chunk(key, 100, 50);
        channel.airs(1, seconds(10));

        assertThat(strip(0, 250))
                .containsExactly("0..100 missing 0", "100..150 stored 100", "150..250 missing 150");
        assertThat(text(channel.finder().joining(30))).isEqualTo("30..100 missing 30");
    }

    @Test
    void nothingScheduledIsOffAir() {
        channel.stored(1, 50, 50);
        channel.airs(1, seconds(2)).gap(seconds(3)).airs(1, seconds(2));

        assertThat(strip(0, 175))
                .containsExactly(
                        "0..50 stored 0", "50..125 vacant NOTHING_SCHEDULED", "125..175 stored 0");
        assertThat(text(channel.finder().joining(77)))
                .isEqualTo("77..125 vacant NOTHING_SCHEDULED");
    }

    @Test
    @DisplayName(
            "F12 an item that is gone from the library is technical difficulties up to its airing's end")
    void anUnknownItemIsTechnicalDifficulties() {
        channel.stored(2, 50, 50);
        channel.airs(1, seconds(3)).airs(2, seconds(2));

        assertThat(strip(0, 125)).containsExactly("0..75 vacant MEDIA_GONE", "75..125 stored 0");
    }

    @Test
    @DisplayName(
            "F12 an item shorter than the database says is technical difficulties for the rest of its airing")
    void aRenditionThatEndsEarlyIsTechnicalDifficulties() {
        channel.stored(1, 53, 50);
        channel.airs(1, seconds(3));

        assertThat(strip(0, 75))
                .containsExactly("0..50 stored 0", "50..53 stored 50", "53..75 vacant BROKEN_OFF");
    }

    @Test
    void aLastPictureIsHeldForAFrameOrTwo() {
        channel.stored(1, 123, 50);
        channel.stored(2, 50, 50);
        channel.airs(1, seconds(5)).airs(2, seconds(2));

        List<Piece> pieces = channel.pieces(0, 175);

        assertThat(pieces)
                .map(PieceFinderTest::text)
                .containsExactly(
                        "0..50 stored 0",
                        "50..100 stored 50",
                        "100..125 stored 100",
                        "125..175 stored 0");
        assertThat((Stored) pieces.get(2)).returns(false, Stored::isWhole);
        assertThat(text(channel.finder().joining(124))).isEqualTo("100..125 stored 100");
        assertThat(text(channel.finder().joining(125))).isEqualTo("125..175 stored 0");
    }

    @Test
    void aLastPictureIsHeldForThreeFramesWhereTheAiringHasOneMoreThanItsItem() {
        RenditionKey key = channel.item(1, Duration.ofMillis(4_990));
        channel.chunk(key, 0, 50);
        channel.chunk(key, 50, 72);
        channel.endOf(key, 122);
        channel.stored(2, 50, 50);
        channel.airs(1, Duration.ofMillis(4_990)).airs(2, seconds(2));

        assertThat(strip(0, 175))
                .containsExactly("0..50 stored 0", "50..125 stored 50", "125..175 stored 0");
        assertThat(text(channel.finder().joining(124))).isEqualTo("50..125 stored 50");
    }

    @Test
    @DisplayName("HL-11 a last picture is held whether it is known to be the last or will be")
    void aLastPictureIsHeldBeforeItIsKnownToBeTheLast() {
        RenditionKey key = channel.item(1, seconds(5));
        channel.chunk(key, 0, 50);
        channel.chunk(key, 50, 73);
        channel.airs(1, seconds(5));
        List<Piece> before = channel.pieces(0, 125);

        channel.endOf(key, 123);

        assertThat(before)
                .map(PieceFinderTest::text)
                .containsExactly("0..50 stored 0", "50..125 stored 50");
        assertThat(channel.pieces(0, 125)).isEqualTo(before);
    }

    @Test
    void aPictureIsNotHeldWhereThereAreTwoMore() {
        RenditionKey key = channel.item(1, seconds(5));
        channel.chunk(key, 0, 50);
        channel.chunk(key, 50, 73);
        channel.chunk(key, 123, 2);
        channel.airs(1, seconds(5));

        assertThat(strip(0, 125))
                .containsExactly("0..50 stored 0", "50..123 stored 50", "123..125 stored 123");
    }

    @Test
    @DisplayName(
            "F12 whoever missed the start of the last chunk is not told that something is wrong")
    void theLastFramesAreNoDifficultyForWhoeverCannotBeShownAPicture() {
        channel.stored(1, 123, 50);
        channel.airs(1, seconds(5)).airs(2, seconds(2));

        assertThat(text(channel.finder().at(121))).isEqualTo("121..125 missing 121");
        assertThat(text(channel.finder().at(123))).isEqualTo("123..125 vacant BEING_PREPARED");
        assertThat(text(channel.finder().at(125))).isEqualTo("125..175 vacant MEDIA_GONE");
    }

    @Test
    void aChunkComesLateOrIsCutAtASeamOfAFrameBetweenTwoFills() {
        RenditionKey key = channel.item(1, seconds(8));
        channel.chunk(key, 0, 50);
        channel.chunk(key, 51, 50);
        channel.chunk(key, 100, 50);
        channel.airs(1, seconds(6));

        assertThat(strip(0, 150))
                .containsExactly("0..50 stored 0", "50..100 stored 51", "100..150 stored 100");
        assertThat(text(channel.finder().joining(49))).isEqualTo("0..50 stored 0");
        assertThat(text(channel.finder().joining(50))).isEqualTo("50..100 stored 51");
        assertThat(text(channel.finder().joining(51))).isEqualTo("50..100 stored 51");
        assertThat(text(channel.finder().joining(100))).isEqualTo("100..150 stored 100");
    }

    @Test
    void theFirstChunkOfAnAiringMayComeAFrameLate() {
        RenditionKey key = channel.item(1, seconds(8));
        channel.chunk(key, 26, 50);
        channel.airs(1, seconds(1), seconds(2));

        Piece first = channel.finder().at(0);

        assertThat(first).isEqualTo(new Stored(key, chunk(key), 1, 0, 50));
        assertThat(channel.finder().joining(1)).isEqualTo(first);
        assertThat(channel.finder().joining(40)).isEqualTo(first);
    }

    @Test
    void noPieceIsLongerThanFourSeconds() {
        RenditionKey key = channel.item(1, seconds(8));
        channel.chunk(key, 0, 99);
        channel.endOf(key, 99);
        channel.airs(1, Duration.ofMillis(4_040));

        assertThat(channel.finder().at(0).frames()).isEqualTo(99);
    }

    @Test
    void outsideTheTimelineNothingIsKnown() {
        channel.airs(1, seconds(8));

        assertThatIllegalArgumentException().isThrownBy(() -> channel.finder().at(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> channel.finder().joining(1_000_000));
    }

    @Test
    void piecesFollowOneAnotherAndJoiningAnywhereFindsThem() {
        for (FrameRate rate : List.of(FrameRate.FPS_25, FrameRate.NTSC_30, FrameRate.FILM)) {
            var film = new ChannelSample(rate);
            film.stored(1, 401, 61);
            RenditionKey holes = film.item(2, seconds(20));
            film.chunk(holes, 30, 40);
            film.chunk(holes, 71, 40);
            film.chunk(holes, 200, 90);
            film.airs(1, Duration.ofMillis(15_033)).airs(2, Duration.ofMillis(12_345));
            film.gap(seconds(1)).airs(3, seconds(2)).airs(1, seconds(3), seconds(9));
            long end = rate.frameAt(seconds(39));

            List<Piece> pieces = film.pieces(0, end);

            for (int n = 0; n < pieces.size() - 1; n++) {
                assertThat(pieces.get(n + 1).startFrame()).isEqualTo(pieces.get(n).endFrame());
            }
            PieceFinder finder = film.finder();
            for (Piece piece : pieces) {
                for (long frame = piece.startFrame(); frame < piece.endFrame(); frame++) {
                    Piece joined = finder.joining(frame);
                    assertThat(joined.endFrame()).isEqualTo(piece.endFrame());
                    assertThat(joined.startFrame())
                            .isEqualTo(piece instanceof Stored ? piece.startFrame() : frame);
                }
            }
        }
    }

    private List<String> strip(long from, long to) {
        return channel.pieces(from, to).stream().map(PieceFinderTest::text).toList();
    }

    private Chunk chunk(RenditionKey key) {
        return channel.renditions().index(key).chunks().getFirst();
    }

    private static String text(Piece piece) {
        String what =
                switch (piece) {
                    case Stored stored -> "stored " + stored.chunk().startFrame();
                    case Missing missing -> text(missing.need());
                    case Vacant vacant -> "vacant " + vacant.cause();
                };
        return "%d..%d %s".formatted(piece.startFrame(), piece.endFrame(), what);
    }

    private static String text(Need need) {
        return switch (need) {
            case Need.Frames(_, long from) -> "missing " + from;
            case Need.LeadIn(_, long from) -> "lead-in " + from;
        };
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
