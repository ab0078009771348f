package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TsDemuxer;

class SyntheticChunksTest {
    @Test
    void aChannelOfThemHasFourMegabitsOfVideoAndItsSound() {
        assertThat(SyntheticChunks.bytesPerSecond() * 8).isBetween(4.2e6, 4.5e6);
    }

    @Test
    void oneGoesOnWhereTheOneBeforeEnds() {
        List<AccessUnit> units = new ArrayList<>();
        var demuxer = new TsDemuxer(units::add);
        for (long n = 0; n < 3; n++) {
            byte[] chunk = SyntheticChunks.at(n * SyntheticChunks.FRAMES);
            demuxer.accept(chunk, 0, chunk.length);
        }
        demuxer.finish();

        List<Long> pictures = new ArrayList<>();
        for (AccessUnit unit : units) {
            if (unit instanceof AccessUnit.Video) {
                pictures.add(unit.pts());
            }
        }
        assertThat(pictures).hasSize(3 * SyntheticChunks.FRAMES).isSorted().doesNotHaveDuplicates();
        assertThat(pictures.getLast() - pictures.getFirst())
                .isEqualTo((3L * SyntheticChunks.FRAMES - 1) * 3_600);
        assertThat(demuxer.faults().lostPackets()).isZero();
    }
}
