package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.ShrinkGuard;
import tv.exstream.source.SourceId;

@DisplayName("A guide that lacks what it told about")
class GuideDoubtsTest {
    private static final GuideId GUIDE = GuideId.of(new SourceId(1));
    private static final GuideId OTHER = GuideId.of(new SourceId(2));

    private final GuideDoubts doubts = new GuideDoubts();
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "1, 1, false",
        "1, 0, true",
        "3, 2, false",
        "3, 1, true",
        "10, 7, false",
        "10, 6, true"
    })
    @DisplayName("is doubted when that is much")
    void isDoubtedWhenMuch(int had, int has, boolean doubted) {
        assertThat(isDoubted(GUIDE, had, has)).isEqualTo(doubted);
    }

    @Test
    @DisplayName(
            "is believed when another reading lacks it too, some minutes later, and not because another guide does")
    void isBelievedLater() {
        assertThat(isDoubted(GUIDE, 4, 1)).isTrue();
        now = now.plus(ShrinkGuard.PATIENCE).minusSeconds(1);
        assertThat(isDoubted(GUIDE, 4, 1)).isTrue();
        assertThat(isDoubted(OTHER, 4, 1)).isTrue();
        now = now.plusSeconds(1);
        assertThat(isDoubted(OTHER, 4, 1)).isTrue();
        assertThat(isDoubted(GUIDE, 4, 1)).isFalse();
    }

    @Test
    @DisplayName("is doubted on when another reading lacks others")
    void isDoubtedWhenOthersAreLacking() {
        Set<String> had = channels(6);

        assertThat(doubts.judge(GUIDE, had, Set.of("0", "1"), now)).isPresent();
        now = now.plus(ShrinkGuard.PATIENCE);
        assertThat(doubts.judge(GUIDE, had, Set.of("4", "5"), now)).isPresent();
        now = now.plus(ShrinkGuard.PATIENCE);
        assertThat(doubts.judge(GUIDE, had, Set.of("4", "5"), now)).isEmpty();
    }

    @Test
    @DisplayName("is doubted anew once it had all of it meanwhile")
    void isDoubtedAnew() {
        assertThat(isDoubted(GUIDE, 4, 1)).isTrue();
        now = now.plus(Duration.ofDays(1));
        assertThat(isDoubted(GUIDE, 4, 4)).isFalse();
        assertThat(isDoubted(GUIDE, 4, 1)).isTrue();
    }

    private boolean isDoubted(GuideId guide, int had, int has) {
        return doubts.judge(guide, channels(had), channels(has), now).isPresent();
    }

    private static Set<String> channels(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.toSet());
    }
}
