package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestlessTest {
    private static final Path FILMS = Path.of("/media/films");
    private static final Path SHOWS = Path.of("/media/shows");

    private final Restless restless = new Restless();

    @Test
    void aFolderRestsAWhileAfterTheLastChange() {
        restless.note(FILMS, seconds(0));
        restless.note(FILMS, seconds(5));
        restless.note(SHOWS, seconds(6));

        assertThat(restless.rested(seconds(15))).isEmpty();
        assertThat(restless.rested(seconds(16))).containsExactly(FILMS);
        assertThat(restless.rested(seconds(16))).isEmpty();
        assertThat(restless.rested(seconds(17))).containsExactly(SHOWS);
    }

    @Test
    void aFolderThatNeverRestsIsLookedAtAllTheSame() {
        for (int second = 0; second < 60; second++) {
            restless.note(FILMS, seconds(second));
            assertThat(restless.rested(seconds(second))).isEmpty();
        }

        assertThat(restless.rested(seconds(60))).containsExactly(FILMS);
    }

    @Test
    void clocksThatBeginBelowZeroAreClocks() {
        restless.note(FILMS, Long.MIN_VALUE);

        assertThat(restless.rested(Long.MIN_VALUE + seconds(10))).isEmpty();
        assertThat(restless.rested(Long.MIN_VALUE + seconds(11))).containsExactly(FILMS);
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
