package tv.exstream.dvb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.exstream.subtitle.PlacedCue;

class PageTest {
    @Test
    void oneAfterAnotherIsAPageEach() {
        assertThat(Page.of(List.of(cue(1, 2, "a"), cue(3, 5, "b"))))
                .containsExactly(page(1, 2, "a"), page(3, 5, "b"));
    }

    @Test
    void whatIsSeenTogetherIsOnePageForThatTime() {
        assertThat(Page.of(List.of(cue(1, 4, "a"), cue(3, 5, "b"))))
                .containsExactly(page(1, 3, "a"), page(3, 4, "a", "b"), page(4, 5, "b"));
    }

    @Test
    void aCueThatBeginsAMomentBeforeAnotherEndsDoesNotFlash() {
        var first = new PlacedCue(90_000, 190_000, "a");
        var second = new PlacedCue(189_000, 300_000, "b");

        assertThat(Page.of(List.of(first, second)))
                .containsExactly(
                        new Page(90_000, 189_000, List.of("a")),
                        new Page(189_000, 300_000, List.of("b")));
    }

    @Test
    void whereNothingIsSaidThereIsNone() {
        assertThat(Page.of(List.of())).isEmpty();
        assertThatThrownBy(() -> new Page(5, 5, List.of("a"))).hasMessageContaining("5 to 5");
        assertThatThrownBy(() -> new Page(5, 6, List.of())).hasMessageContaining("words");
    }

    @Test
    void ofAnyCuesThePagesFollowOneAnotherAndSayWhatIsSaid() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            List<PlacedCue> cues = new ArrayList<>();
            for (int n = random.nextInt(12); n > 0; n--) {
                long start = random.nextInt(2_000_000);
                cues.add(new PlacedCue(start, start + 1 + random.nextInt(400_000), "cue " + n));
            }
            long last = Long.MIN_VALUE;
            for (Page page : Page.of(cues)) {
                assertThat(page.start90k()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                last = page.end90k();
                for (long t = page.start90k() + Page.SHORTEST_90K; t < page.end90k(); t += 9_000) {
                    long at = t;
                    assertThat(page.texts())
                            .as("seed %d at %d", seed, at)
                            .containsExactlyElementsOf(
                                    cues.stream()
                                            .filter(c -> c.start90k() <= at && at < c.end90k())
                                            .map(PlacedCue::text)
                                            .toList());
                }
            }
        }
    }

    private static PlacedCue cue(int start, int end, String text) {
        return new PlacedCue(start * 90_000L, end * 90_000L, text);
    }

    private static Page page(int start, int end, String... texts) {
        return new Page(start * 90_000L, end * 90_000L, List.of(texts));
    }
}
