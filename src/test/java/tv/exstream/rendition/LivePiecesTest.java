package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.time.FrameRate;

class LivePiecesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);
    private final RenditionRequest live = channel.live(1);

    @Test
    void whatWasReceivedIsShownWhereItWasReceived() {
        channel.airs(1, HOUR);
        channel.received(live, 100, 50);
        channel.received(live, 150, 50);

        List<Piece> pieces = channel.pieces(100, 200);

        assertThat(pieces).hasSize(2).allMatch(Piece.Stored.class::isInstance);
        assertThat(pieces.getLast().startFrame()).isEqualTo(150);
    }

    @Test
    void whatIsMissingAheadMayStillCome() {
        channel.airs(1, HOUR);
        channel.received(live, 100, 50);

        Piece ahead = channel.finder().at(150);

        assertThat(ahead).isInstanceOf(Piece.Missing.class);
        assertThat(ahead.endFrame()).isEqualTo(FrameRate.FPS_25.frameAt(HOUR));
    }

    @Test
    void whatIsMissingBeforeALaterChunkNeverComes() {
        channel.airs(1, HOUR);
        channel.received(live, 100, 50);
        channel.received(live, 300, 50);

        assertThat(channel.finder().at(150))
                .isEqualTo(new Piece.Vacant(SlateCause.NO_SIGNAL, 150, 300));
    }

    @Test
    @DisplayName("before the first chunk of a source that is joined nothing is wrong")
    void whatIsBeforeTheFirstChunkIsBeingPrepared() {
        channel.airs(1, HOUR).at(ChannelSample.EPOCH.plusSeconds(102));
        channel.received(live, 0, 50);
        channel.received(live, 2_600, 50);

        assertThat(channel.finder().at(2_500))
                .isEqualTo(new Piece.Vacant(SlateCause.BEING_PREPARED, 2_500, 2_600));
        assertThat(channel.finder().at(100))
                .as("what nobody received")
                .isEqualTo(new Piece.Vacant(SlateCause.NO_SIGNAL, 100, 2_600));
    }

    @Test
    void whatIsMissingInThePastNeverComes() {
        channel.airs(1, HOUR).at(ChannelSample.EPOCH.plusSeconds(100));

        assertThat(channel.finder().at(50))
                .isEqualTo(new Piece.Vacant(SlateCause.NO_SIGNAL, 50, 90 * 25));
        assertThat(channel.finder().at(90 * 25)).isInstanceOf(Piece.Missing.class);
    }

    @Test
    void whatTheProviderKeepsMayComeAlthoughItIsLongAgo() {
        channel.airs(1, HOUR).at(ChannelSample.EPOCH.plusSeconds(3_000)).kept(HOUR);
        channel.received(live, 300, 50);

        Piece missing = channel.finder().at(50);

        assertThat(missing).isInstanceOf(Piece.Missing.class);
        assertThat(missing.endFrame()).isEqualTo(300);
        assertThat(channel.finder().at(350).endFrame()).isEqualTo(FrameRate.FPS_25.frameAt(HOUR));
    }

    @Test
    void whatTheProviderDoesNotHaveYetIsNotWaitedFor() {
        channel.airs(1, HOUR).at(ChannelSample.EPOCH.plusSeconds(3_000)).kept(HOUR);
        long lag = 3_000 - LiveReach.LAG.toSeconds();

        assertThat(channel.finder().at(lag * 25)).isInstanceOf(Piece.Missing.class);
        assertThat(channel.finder().at(lag * 25 + 1))
                .isEqualTo(new Piece.Vacant(SlateCause.NO_SIGNAL, lag * 25 + 1, 2_990 * 25));
    }

    @Test
    void whatIsOlderThanWhatTheProviderKeepsNeverComes() {
        channel.airs(1, HOUR).at(ChannelSample.EPOCH.plusSeconds(3_000)).kept(HOUR.dividedBy(2));

        assertThat(channel.finder().at(1_199 * 25)).isInstanceOf(Piece.Vacant.class);
        assertThat(channel.finder().at(1_200 * 25)).isInstanceOf(Piece.Missing.class);
    }

    @Test
    void whatWasReceivedTwiceIsCutWhereTheLaterOneBegins() {
        channel.airs(1, HOUR);
        channel.received(live, 100, 50);
        channel.received(live, 130, 50);

        List<Piece> pieces = channel.pieces(100, 180);

        assertThat(pieces).hasSize(2).allMatch(Piece.Stored.class::isInstance);
        assertThat(pieces.getFirst().endFrame()).isEqualTo(130);
    }

    @Test
    void whoComesInsideAChunkWaitsForTheNextOneUnlessHeJoins() {
        channel.airs(1, HOUR);
        channel.received(live, 100, 50);

        assertThat(channel.finder().at(120))
                .isEqualTo(new Piece.Vacant(SlateCause.BEING_PREPARED, 120, 150));
        assertThat(channel.finder().joining(120)).isInstanceOf(Piece.Stored.class);
        assertThat(channel.finder().joining(120).startFrame()).isEqualTo(100);
    }

    @Test
    void oneAiringGoesOnWhereTheOneBeforeEnded() {
        Duration odd = Duration.ofMillis(3_601_013);
        channel.airs(1, odd).airs(1, odd);
        long seam = channel.clock().frameAtOrAfter(ChannelSample.EPOCH.plus(odd));
        channel.received(live, seam - 50, 50);
        channel.received(live, seam, 50);

        assertThat(channel.pieces(seam - 50, seam + 50))
                .hasSize(2)
                .allMatch(Piece.Stored.class::isInstance);
    }

    @Test
    void anAiringDoesNotShowWhatWasReceivedBeforeIt() {
        channel.airs(1, HOUR);
        channel.gap(Duration.ofSeconds(1));
        channel.airs(1, HOUR);
        long start = HOUR.toSeconds() * 25 + 25;
        channel.received(live, start - 10, 50);

        assertThat(channel.finder().joining(start + 5)).isInstanceOf(Piece.Vacant.class);
    }

    @Test
    void partsFollowOneAnotherWithoutASeam() {
        channel.airs(1, HOUR).airs(1, HOUR);
        var time = new LiveTime(FrameRate.FPS_25);
        long offset = time.offset(channel.clock());
        long inPart = time.part(offset);
        long boundary = 0;
        while (time.part(boundary + offset) == inPart) {
            boundary++;
        }
        channel.received(live, boundary - 20, 50);
        channel.received(live, boundary + 30, 50);

        assertThat(channel.pieces(boundary - 20, boundary + 80))
                .hasSize(2)
                .allMatch(Piece.Stored.class::isInstance);
        assertThat(channel.finder().joining(boundary + 5).startFrame()).isEqualTo(boundary - 20);
    }

    @Test
    void ticksOfTheMediaTimeFitForDecades() {
        for (FrameRate rate : List.of(FrameRate.FPS_25, new FrameRate(60_000, 1_001))) {
            var time = new LiveTime(rate);
            long frame = time.frameAt(LiveTime.ANCHOR.plus(Duration.ofDays(20 * 365)));

            assertThat(rate.nearestFrame(rate.ticks90k(frame))).isEqualTo(frame);
        }
    }
}
