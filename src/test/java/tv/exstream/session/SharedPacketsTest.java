package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedPacketsTest {
    private static final int SLICES = 20_000;

    private final SlicePool pool = new SlicePool();

    @Test
    void anArrayIsUsedAgainOnceEveryoneHasLetGoOfIt() {
        byte[] array = pool.take();
        SharedPackets packets = pool.share(array, 188);
        assertThat(packets.hold()).isTrue();

        packets.release();
        assertThat(pool.take()).isNotSameAs(array);
        packets.release();

        assertThat(pool.take()).isSameAs(array);
    }

    @Test
    void packetsThatAreGoneCannotBeHeld() {
        SharedPackets packets = SharedPackets.of(new byte[188]);

        packets.release();

        assertThat(packets.hold()).isFalse();
        assertThatThrownBy(packets::bytes).isInstanceOf(NullPointerException.class);
    }

    @Test
    void moreArraysThanThePoolKeepsAreLeftToTheCollector() {
        List<SharedPackets> many = new ArrayList<>();
        for (int n = 0; n < 1_000; n++) {
            many.add(pool.share(pool.take(), 188));
        }

        many.forEach(SharedPackets::release);

        assertThat(pool.take()).hasSize(SliceSender.SLICE_BYTES);
    }

    @Test
    @DisplayName("F10 bytes that a viewer has do not change, however far the stream has gone on")
    void bytesThatAViewerHasDoNotChange() throws Exception {
        var ring = new PacketRing();
        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> watching = new ArrayList<>();
            for (int viewer = 0; viewer < 8; viewer++) {
                watching.add(viewers.submit(watching(ring, viewer)));
            }
            for (int number = 0; number < SLICES; number++) {
                publish(ring, number);
            }
            ring.end();

            for (Future<Integer> viewer : watching) {
                assertThat(viewer.get()).isZero();
            }
        }
    }

    /// Watches to the end and counts the slices in which not every byte was the same; slow viewers look at theirs for longer.
    private static Callable<Integer> watching(PacketRing ring, int slowness) {
        return () -> {
            var cursor = Slices.cursor(ring);
            int torn = 0;
            for (Optional<Slice> slice = cursor.next(() -> false);
                    slice.isPresent();
                    slice = cursor.next(() -> false)) {
                for (int look = 0; look <= slowness; look++) {
                    torn += isUniform(slice.get()) ? 0 : 1;
                    Thread.yield();
                }
                slice.get().release();
            }
            return torn;
        };
    }

    private static boolean isUniform(Slice slice) {
        byte first = slice.bytes()[0];
        for (int at = 0; at < slice.length(); at++) {
            if (slice.bytes()[at] != first) {
                return false;
            }
        }
        return true;
    }

    private void publish(PacketRing ring, int number) {
        byte[] array = pool.take();
        Arrays.fill(array, 0, 1_880, (byte) number);
        PacketRing.Start start =
                number % Slices.KEY_EVERY == 0
                        ? PacketRing.Start.AT_KEY_FRAME
                        : PacketRing.Start.INSIDE_GOP;
        ring.publish(start, number * Slices.TICKS, pool.share(array, 1_880), () -> again(number));
        ring.present((number - 25) * Slices.TICKS);
    }

    private SharedPackets again(int number) {
        byte[] bytes = pool.take();
        Arrays.fill(bytes, 0, 1_880, (byte) number);
        return pool.share(bytes, 1_880);
    }
}
