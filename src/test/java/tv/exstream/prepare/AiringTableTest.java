package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.exstream.prepare.AiringTable.Times;
import tv.exstream.rendition.RenditionKey;

class AiringTableTest {
    private static final RenditionKey KEY = new RenditionKey("0".repeat(32));
    private static final RenditionKey OTHER = new RenditionKey("1".repeat(32));

    @Test
    void whatNeverAirsIsNotNeeded() {
        assertThat(AiringTable.EMPTY.next(KEY, Instant.EPOCH)).isEmpty();
        assertThat(table(new Times(10, 20)).next(OTHER, Instant.EPOCH)).isEmpty();
    }

    @Test
    void whatIsOnNowIsNeededSinceItsStart() {
        AiringTable table = table(new Times(100, 200), new Times(300, 400));

        assertThat(table.next(KEY, at(50))).contains(at(100));
        assertThat(table.next(KEY, at(199))).contains(at(100));
        assertThat(table.next(KEY, at(200))).contains(at(300));
        assertThat(table.next(KEY, at(400))).isEmpty();
    }

    @Test
    void whatOneChannelShowsForLongerIsNeededSinceThen() {
        AiringTable table = table(new Times(100, 1_000), new Times(500, 600));

        assertThat(table.next(KEY, at(300))).contains(at(100));
    }

    @Test
    void itAgreesWithALookAtEveryAiring() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            List<Times> all = new ArrayList<>();
            for (int n = random.nextInt(8); n > 0; n--) {
                long start = random.nextInt(50);
                all.add(new Times(start, start + 1 + random.nextInt(20)));
            }
            AiringTable table = AiringTable.of(Map.of(KEY, all));
            for (long now = -1; now < 75; now++) {
                assertThat(table.next(KEY, at(now)))
                        .as("seed %d, %s at %d", seed, all, now)
                        .isEqualTo(naive(all, now));
            }
        }
    }

    private static Optional<Instant> naive(List<Times> all, long now) {
        return all.stream()
                .filter(times -> times.finishMillis() > now)
                .map(Times::startMillis)
                .min(Long::compare)
                .map(AiringTableTest::at);
    }

    private static AiringTable table(Times... times) {
        return AiringTable.of(Map.of(KEY, List.of(times)));
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
