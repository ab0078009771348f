package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;

@DisplayName("Packed programmes")
class PackedProgrammesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static GuideProgramme programme(String channel, int start, int end) {
        return new GuideProgramme(
                channel,
                NOON.plusSeconds(start),
                Optional.of(NOON.plusSeconds(end)),
                Described.titled("News"));
    }

    private static List<String> read(byte[] packed, int... numbers) {
        BitSet wanted = new BitSet();
        IntStream.of(numbers).forEach(wanted::set);
        List<String> told = new ArrayList<>();
        PackedProgrammes.read(
                packed,
                wanted,
                (channel, start, end) ->
                        told.add("%s %d %d".formatted(channel, seconds(start), seconds(end))));
        return told;
    }

    private static long seconds(long millis) {
        return Instant.ofEpochMilli(millis).getEpochSecond() - NOON.getEpochSecond();
    }

    @Test
    @DisplayName("are read by the numbers in which they were put, over channels")
    void numbers() {
        PackedProgrammes programmes = new PackedProgrammes();
        programmes.add(List.of(programme("one", -60, 0), programme("one", 0, 90_000)));
        programmes.add(List.of(programme("zwölf", -3_600, 5)));

        byte[] packed = programmes.packed();

        assertThat(read(packed, 0, 1, 2))
                .containsExactly("one -60 0", "one 0 90000", "zwölf -3600 5");
        assertThat(read(packed, 2)).containsExactly("zwölf -3600 5");
        assertThat(read(packed, 3)).isEmpty();
    }

    @Test
    @DisplayName("are small: some bytes for each")
    void small() {
        PackedProgrammes programmes = new PackedProgrammes();
        programmes.add(
                IntStream.range(0, 300)
                        .mapToObj(n -> programme("one", n * 1_800, n * 1_800 + 1_800))
                        .toList());

        assertThat(programmes.packed()).hasSizeLessThan(300 * 9);
    }
}
