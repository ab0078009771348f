package tv.exstream.dvb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.ReadUnits;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsPacket;

class CaptionStreamTest {
    private static final int PID = 0x110;
    private static final long STEP = 11_250;

    private final CaptionStream stream = new CaptionStream(PID, new Screen(1_280, 720));
    private final ShownScreen screen = new ShownScreen();
    private final List<String> seen = new ArrayList<>();
    private int counter = -1;
    private boolean drawn = true;

    @Test
    void aPageIsSentBeforeItsTimeAndEndsAtItsEnd() {
        List<Page> pages = List.of(page(3, 5, "hello"));

        run(0, 10, pages);

        assertThat(seen).containsExactly("2.5: 3.000 hello", "4.5: 5.000 ");
        assertThat(screen.state()).isZero();
    }

    @Test
    void whatFollowsAtOnceTakesThePlaceOfWhatWasThere() {
        run(0, 10, List.of(page(3, 5, "a"), page(5, 6, "b")));

        assertThat(seen).containsExactly("2.5: 3.000 a", "4.5: 5.000 b", "5.5: 6.000 ");
    }

    @Test
    void whoComesInAtAKeyFrameGetsWhatIsShown() {
        List<Page> pages = List.of(page(3, 9, "hello"));
        run(0, 4, pages);
        int before = screen.version();

        take(stream.atKeyFrame(4 * 90_000), 4);

        assertThat(seen).last().isEqualTo("4.0: 4.000 hello");
        assertThat(screen.state()).isEqualTo(1);
        assertThat(screen.version()).as("decoders that have it need not look").isEqualTo(before);
        assertThat(screen.timeOut()).isEqualTo(11);
    }

    @Test
    void whatIsAboutToBeSeenIsRepeatedForItsTimeAndNoEarlier() {
        run(0, 3, List.of(page(3, 9, "hello")));

        take(stream.atKeyFrame(253_000), 2.8);

        assertThat(seen).last().isEqualTo("2.8: 3.000 hello");
    }

    @Test
    void aKeyFrameBringsNothingWhileNothingIsShown() {
        run(0, 10, List.of(page(3, 5, "hello")));

        assertThat(stream.atKeyFrame(10 * 90_000)).isEmpty();
    }

    @Test
    void whenTheStreamGoesOnToSomethingElseTheWordsGo() {
        run(0, 4, List.of(page(3, 9, "hello")));
        run(4, 5, List.of());

        assertThat(seen).containsExactly("2.5: 3.000 hello", "4.0: 4.000 ");
    }

    @Test
    void whatIsDrawnLateComesLateAndIsCountedOnce() {
        drawn = false;
        run(0, 4, List.of(page(3, 9, "hello")));
        drawn = true;
        run(4, 12, List.of(page(3, 9, "hello")));

        assertThat(seen).containsExactly("4.0: 4.000 hello", "8.5: 9.000 ");
        assertThat(stream.late()).isEqualTo(1);
    }

    @Test
    void whatIsDrawnBeforeItsTimeIsNotLate() {
        List<Page> pages = List.of(page(3, 9, "hello"));
        drawn = false;
        run(0, 2.9, pages);
        drawn = true;
        run(2.9, 12, pages);

        assertThat(seen).containsExactly("2.9: 3.000 hello", "8.5: 9.000 ");
        assertThat(stream.late()).isZero();
    }

    @Test
    void aShortPageThatIsNeverDrawnIsLateThoughItIsOverWhenTheNextOneIsSent() {
        List<Page> pages = List.of(page(3, 3.3, "a"), page(3.3, 3.6, "b"), page(3.6, 9, "c"));
        drawn = false;
        run(0, 12, pages);

        assertThat(stream.late()).isEqualTo(3);
    }

    @Test
    void whatIsNotToBeSeenAnyMoreIsNotLate() {
        drawn = false;
        run(0, 2.8, List.of(page(3, 9, "hello")));
        run(2.8, 5, List.of());

        assertThat(stream.late()).isZero();
    }

    @Test
    void whatIsNeverDrawnDoesNotLeaveTheWordsBeforeIt() {
        List<Page> pages = List.of(page(1, 3, "a"), page(3, 5, "b"));
        run(0, 2, pages);
        drawn = false;
        run(2, 8, pages);

        assertThat(seen).containsExactly("0.5: 1.000 a", "2.5: 3.000 ");
        assertThat(stream.late()).isEqualTo(1);
    }

    @Test
    void theVersionGoesRoundWithEveryChange() {
        List<Page> pages = new ArrayList<>();
        for (int n = 1; n < 40; n++) {
            pages.add(page(n, n + 1, "page " + n));
        }

        run(0, 50, pages);

        assertThat(seen).hasSize(40);
        assertThat(screen.version()).isEqualTo(40 % 16);
    }

    @Test
    void timesGoOnlyForwardEvenWhereTheStreamIsCutShort() {
        run(0, 4, List.of(page(1, 9, "a")));
        run(4, 4.4, List.of(page(4.5, 9, "b")));
        take(stream.atKeyFrame(Math.round(4.4 * 90_000)), 4.4);
        run(4.4, 5, List.of());

        assertThat(seen)
                .containsExactly("0.5: 1.000 a", "4.0: 4.500 b", "4.4: 4.500 b", "4.4: 4.500 ");
    }

    private void run(double from, double to, List<Page> pages) {
        long end = Math.round(to * 90_000);
        for (long now = Math.round(from * 90_000); now < end; now += STEP) {
            byte[] packets =
                    stream.at(
                            now,
                            pages,
                            texts -> Optional.of(CaptionSample.saying(texts)).filter(_ -> drawn));
            take(packets, now / 90_000.0);
        }
    }

    private void take(byte[] packets, double at) {
        for (int from = 0; from < packets.length; from += TsPacket.SIZE) {
            var packet = new TsPacket(packets, from);
            assertThat(packet.pid()).isEqualTo(PID);
            assertThat(packet.continuityCounter()).isEqualTo((counter + 1) % 16);
            counter = packet.continuityCounter();
        }
        ReadUnits.of(packets, PID)
                .forEach(
                        unit -> {
                            screen.accept(unit.payload());
                            seen.add(
                                    "%.1f: %.3f %s"
                                            .formatted(
                                                    at,
                                                    unit.header().pts()
                                                            / (double) TimeStamp.TICKS_PER_SECOND,
                                                    screen.said()));
                        });
    }

    private static Page page(double start, double end, String... texts) {
        return new Page(Math.round(start * 90_000), Math.round(end * 90_000), List.of(texts));
    }
}
