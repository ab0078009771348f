package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.ProgramAssociation;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.HouseMultiplex;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.SlateCause;
import tv.exstream.time.FrameRate;

class SegmentPlanTest {
    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);

    @Test
    void aSegmentHasThePiecesThatStartInItsFourSeconds() {
        channel.stored(1, 1_000, 70);
        channel.airs(1, Duration.ofSeconds(40));

        SegmentPlan plan = plan();

        assertThat(starts(plan.segment(0))).containsExactly(0L, 70L);
        assertThat(starts(plan.segment(1))).containsExactly(140L);
        assertThat(starts(plan.segment(2))).containsExactly(210L, 280L);
        assertThat(plan.segment(2).endFrame()).isEqualTo(350);
    }

    @Test
    void segmentsAreNumberedFromTheEpoch() {
        channel.airs(1, Duration.ofSeconds(40));
        Instant epoch = channel.clock().epoch();

        assertThat(plan().numberAt(epoch)).isZero();
        assertThat(plan().numberAt(epoch.plusMillis(3_999))).isZero();
        assertThat(plan().numberAt(epoch.plusSeconds(4))).isEqualTo(1);
        assertThat(plan().numberAt(epoch.minusMillis(1))).isEqualTo(-1);
    }

    @Test
    void slatesEndWhereTheTimeOfTheirSegmentEnds() {
        RenditionKey key = channel.item(1, Duration.ofSeconds(40));
        channel.chunk(key, 130, 60);
        channel.airs(1, Duration.ofSeconds(10)).gap(Duration.ofSeconds(5));

        SegmentPlan plan = plan();

        assertThat(plan.segment(0).pieces()).extracting(Piece::frames).containsExactly(50, 50);
        assertThat(plan.segment(1).pieces()).extracting(Piece::frames).containsExactly(30, 60, 10);
        assertThat(plan.segment(1).isComplete()).isFalse();
        assertThat(((Piece.Missing) plan.segment(1).pieces().getLast()).need().from())
                .isEqualTo(190);
        assertThat(plan.segment(3).isComplete()).isTrue();
        assertThat(plan.segment(3).isImmutable()).isFalse();
        assertThat(plan.segment(3).pieces())
                .allMatch(piece -> ((Piece.Vacant) piece).cause() == SlateCause.NOTHING_SCHEDULED);
    }

    @Test
    void theSlatesOfALeadInAskForAllOfIt() {
        channel.stored(1, 1_000, 80);
        channel.airs(1, Duration.ofMillis(400), Duration.ofSeconds(20));

        assertThat(plan().segment(0).pieces().subList(0, 2))
                .extracting(piece -> ((Piece.Missing) piece).need())
                .allMatch(need -> need instanceof Need.LeadIn(_, long from) && from == 10);
    }

    @Test
    void aLeadInThatComesLaterChangesNothingOfWhatIsImmutable() {
        RenditionKey key = channel.stored(1, 1_000, 50);
        channel.airs(1, Duration.ofSeconds(40));
        List<Segment> before = LongStream.range(0, 9).mapToObj(plan()::segment).toList();

        channel.chunk(key, 130, 20);
        channel.chunk(key, 247, 3);

        assertThat(LongStream.range(0, 9).mapToObj(plan()::segment)).isEqualTo(before);
    }

    @Test
    void aSegmentOfStoredPiecesIsImmutable() {
        channel.stored(1, 1_000, 50);
        channel.airs(1, Duration.ofSeconds(40));

        assertThat(plan().segment(3).isImmutable()).isTrue();
    }

    @Test
    void whoComesInBetweenBeginsWithThePieceThatIsOn() {
        channel.stored(1, 1_000, 30);
        channel.airs(1, Duration.ofSeconds(40));

        assertThat(plan().openingAt(100)).isEqualTo(new SegmentId.Opening(1, 90));
        assertThat(starts(plan().segment(plan().openingAt(100))))
                .containsExactly(90L, 120L, 150L, 180L);
    }

    @Test
    void whatIsTooShortToBeginWithHasTheNextSegmentWithIt() {
        channel.stored(1, 1_000, 50);
        channel.airs(1, Duration.ofSeconds(40));

        assertThat(plan().openingAt(149)).isEqualTo(new SegmentId.Opening(1, 100));
        assertThat(plan().openingAt(150)).isEqualTo(new SegmentId.Opening(2, 150));
        assertThat(starts(plan().segment(new SegmentId.Opening(2, 150))))
                .containsExactly(150L, 200L, 250L);
    }

    @Test
    void whatIsMissingCanBeBegunWithAnywhere() {
        channel.item(1, Duration.ofSeconds(40));
        channel.airs(1, Duration.ofSeconds(40));

        assertThat(plan().openingAt(199)).isEqualTo(new SegmentId.Opening(1, 199));
        assertThat(plan().segment(new SegmentId.Opening(1, 199)).pieces()).hasSize(1);
    }

    @Test
    void aSecondOfThePastIsTheProgrammeThatBeginsInIt() {
        channel.stored(1, 1_000, 50);
        channel.airs(1, Duration.ofMillis(10_400)).airs(1, Duration.ofSeconds(40));
        Instant epoch = channel.clock().epoch();

        assertThat(plan().wantedFrame(epoch.plusSeconds(9))).isEqualTo(225);
        assertThat(plan().wantedFrame(epoch.plusSeconds(10))).isEqualTo(260);
        assertThat(plan().openingAt(260)).isEqualTo(new SegmentId.Opening(3, 260));
        assertThat(plan().wantedFrame(epoch.plusSeconds(11))).isEqualTo(275);
    }

    @Test
    void anOpeningThatNoPlaylistHasIsNone() {
        assertThat(plan().isOpening(new SegmentId.Opening(1, 100))).isTrue();
        assertThat(plan().isOpening(new SegmentId.Opening(1, 99))).isTrue();
        assertThat(plan().isOpening(new SegmentId.Opening(2, 99))).isFalse();
        assertThat(plan().isOpening(new SegmentId.Opening(0, 100))).isFalse();
    }

    @Test
    @DisplayName(
            "HL-11 segments one after another are one clean stream, each starting with PAT, PMT and a key frame")
    void segmentsOneAfterAnotherAreOneStream() throws IOException {
        for (FrameRate rate : List.of(FrameRate.FPS_25, FrameRate.NTSC_30, FrameRate.FILM)) {
            ChannelSample mixed = mixed(rate);
            var plan = new SegmentPlan(mixed.finder());
            var bytes = new SegmentBytes(mixed.bytes(), _ -> mixed.slate());
            var stream = new ByteArrayOutputStream();
            long frame = 0;
            for (long number = 0; number < 60; number++) {
                var one = new ByteArrayOutputStream();
                Segment segment = plan.segment(number);
                bytes.write(segment, one);

                assertThat(segment.startFrame()).isEqualTo(frame);
                assertStartsWithKeyFrame(one.toByteArray());
                stream.writeBytes(one.toByteArray());
                frame = segment.endFrame();
            }

            TsChecker.assertClean(stream.toByteArray());
        }
    }

    @Test
    @DisplayName("HLS-8: the same segment has the same bytes from any server")
    void theSameSegmentHasTheSameBytesFromAnyServer() throws IOException {
        ChannelSample one = mixed(FrameRate.NTSC_30);
        ChannelSample other = mixed(FrameRate.NTSC_30);
        for (long number = 0; number < 30; number++) {
            assertThat(bytes(one, number)).isEqualTo(bytes(other, number));
        }
    }

    private static byte[] bytes(ChannelSample channel, long number) throws IOException {
        var out = new ByteArrayOutputStream();
        Segment segment = new SegmentPlan(channel.finder()).segment(number);
        new SegmentBytes(channel.bytes(), _ -> channel.slate()).write(segment, out);
        return out.toByteArray();
    }

    /// Chunks of odd lengths, cuts, gaps, holes and an unknown item.
    private static ChannelSample mixed(FrameRate rate) {
        var channel = new ChannelSample(rate);
        channel.stored(1, 901, 61);
        channel.stored(2, 401, 95);
        RenditionKey holes = channel.item(3, Duration.ofMinutes(2));
        channel.chunk(holes, 100, 77);
        channel.chunk(holes, 178, 50);
        for (int round = 0; round < 3; round++) {
            channel.airs(1, Duration.ofMillis(29_100)).airs(2, Duration.ofMillis(11_111));
            channel.airs(3, Duration.ofSeconds(20)).airs(9, Duration.ofSeconds(3));
            channel.gap(Duration.ofMillis(7_001))
                    .airs(2, Duration.ofSeconds(4), Duration.ofSeconds(9));
        }
        return channel;
    }

    private static void assertStartsWithKeyFrame(byte[] segment) {
        assertThat(new TsPacket(segment, 0).pid()).isEqualTo(ProgramAssociation.PID);
        assertThat(new TsPacket(segment, TsPacket.SIZE).pid()).isEqualTo(HouseMultiplex.MAP_PID);
        int at = 2 * TsPacket.SIZE;
        while (new TsPacket(segment, at).pid() != HouseMultiplex.VIDEO_PID
                || !new TsPacket(segment, at).hasPayload()) {
            at += TsPacket.SIZE;
        }
        assertThat(new TsPacket(segment, at).randomAccess()).isTrue();
    }

    private static List<Long> starts(Segment segment) {
        List<Long> starts = new ArrayList<>();
        segment.pieces().forEach(piece -> starts.add(piece.startFrame()));
        return starts;
    }

    private SegmentPlan plan() {
        return new SegmentPlan(channel.finder());
    }
}
