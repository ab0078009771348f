package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.TsPacket;

class KeyFrameWatchTest {
    private static final byte[] CHUNK = SyntheticChunks.at(0);

    private final KeyFrameWatch watch = new KeyFrameWatch();

    @Test
    void aKeyFrameIsThereWhenTheNextPictureBegins() {
        long nanos = 0;
        int piece = 7 * TsPacket.SIZE;
        for (int at = 0; at + piece <= CHUNK.length && watch.first(1).isEmpty(); at += piece) {
            watch.accept(Arrays.copyOfRange(CHUNK, at, at + piece), piece, ++nanos);
        }

        // 100,000 bytes in packets of at most 184, seven of them a read.
        assertThat(watch.first(1).orElseThrow().nanos()).isBetween(78L, 90L);
        assertThat(watch.first(1).orElseThrow().bytes()).isEqualTo(100_000);
    }

    @Test
    void piecesOfAnySizeAreTheSameStream() {
        for (int at = 0; at < CHUNK.length; at += 1_000) {
            byte[] piece = Arrays.copyOfRange(CHUNK, at, Math.min(at + 1_000, CHUNK.length));
            watch.accept(piece, piece.length, at);
        }

        assertThat(watch.all()).hasSize(1);
    }

    @Test
    void smallKeyFramesAreToldFromLargeOnes() {
        watch.accept(CHUNK, CHUNK.length, 1);

        assertThat(watch.first(100_000)).isPresent();
        assertThat(watch.first(100_001)).isEmpty();
    }

    @Test
    void withoutTablesNothingIsFound() {
        byte[] stream = CHUNK.clone();
        for (int at = 0; at < stream.length; at += TsPacket.SIZE) {
            if (new TsPacket(stream, at).pid() == 0) {
                stream[at + 2] = 0x10; // another PID
            }
        }

        watch.accept(stream, stream.length, 1);

        assertThat(watch.all()).isEmpty();
    }

    @Test
    void ordinaryPicturesAreNoKeyFrames() {
        int from = CHUNK.length / 2 / TsPacket.SIZE * TsPacket.SIZE;

        watch.accept(Arrays.copyOfRange(CHUNK, from, CHUNK.length), CHUNK.length - from, 1);

        assertThat(watch.all()).isEmpty();
    }
}
