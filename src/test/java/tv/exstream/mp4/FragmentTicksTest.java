package tv.exstream.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Picture is track 7 with 12,800 ticks a second, sound track 2 with 48,000.
class FragmentTicksTest {
    /// Bytes before the fragment itself.
    private static final int STYP = 12;

    private static final FragmentTicks TICKS = FragmentTicks.after(header());

    @Test
    void theTimeOfTheFirstTrackIsTold() {
        assertThat(TICKS.of(fragment(7, 128_000, 2, 480_000))).containsExactly(900_000L);
        assertThat(TICKS.of(fragment(2, 24_000, 7, 0))).containsExactly(45_000L);
    }

    @Test
    void everyFragmentOfThatTrackIsTold() {
        byte[] one = fragment(7, 12_800, 2, 48_000);
        byte[] two = fragment(2, 96_000, 7, 25_600);

        assertThat(TICKS.of(both(one, two))).containsExactly(90_000L, 180_000L);
    }

    @Test
    void aTimeOf64BitsIsTold() {
        long days = 12_800L * 86_400 * 20_000;

        assertThat(TICKS.of(fragment(7, days, 2, 0))).containsExactly(90_000L * 86_400 * 20_000);
    }

    @Test
    void whatIsNoFragmentOrOfAnUnknownTrackTellsNothing() {
        assertThat(TICKS.of(new byte[0])).isEmpty();
        assertThat(TICKS.of(header())).isEmpty();
        assertThat(TICKS.of(fragment(5, 1, 6, 2))).isEmpty();
        assertThat(FragmentTicks.after(new byte[0]).of(fragment(7, 1, 2, 1))).isEmpty();
    }

    @Test
    void aBoxWhoseSizeIs64BitsOrTheRestIsRead() {
        var large = new BoxWriter();
        large.u32(1).text("free").u64(16);
        byte[] fragment = fragment(7, 12_800, 2, 0);
        byte[] rest = fragment.clone();
        Arrays.fill(rest, STYP, STYP + 4, (byte) 0);

        assertThat(TICKS.of(both(large.toBytes(), fragment))).containsExactly(90_000L);
        assertThat(TICKS.of(rest)).containsExactly(90_000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutatedBytesTellWhatTheyTellAndBreakNothing(long seed) {
        var random = new SplittableRandom(seed);
        for (int n = 0; n < 2_000; n++) {
            byte[] header = mutated(header(), random);
            byte[] fragment = mutated(fragment(7, 12_800, 2, 0), random);

            assertThat(FragmentTicks.after(header).of(fragment))
                    .as("seed %d round %d", seed, n)
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        for (int n = 0; n < 3; n++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private static byte[] header() {
        var out = new BoxWriter();
        out.open("ftyp").text("iso6").close();
        out.open("moov").open("mvhd", 0, 0).zeros(8).u32(1_000).close();
        out.open("trak").open("tkhd", 0, 3).zeros(8).u32(7).close();
        out.open("mdia").open("mdhd", 0, 0).zeros(8).u32(12_800).close().close().close();
        out.open("trak").open("tkhd", 1, 3).zeros(16).u32(2).close();
        out.open("mdia").open("mdhd", 1, 0).zeros(16).u32(48_000).close().close().close();
        return out.close().toBytes();
    }

    private static byte[] fragment(int first, long firstTime, int second, long secondTime) {
        var out = new BoxWriter();
        out.open("styp").text("msdh").close();
        out.open("moof").open("mfhd", 0, 0).u32(1).close();
        out.open("traf").open("tfhd", 0, 0).u32(first).close();
        out.open("tfdt", 1, 0).u64(firstTime).close().close();
        out.open("traf").open("tfhd", 0, 0).u32(second).close();
        out.open("tfdt", 0, 0).u32((int) secondTime).close().close();
        return out.close().toBytes();
    }

    private static byte[] both(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
