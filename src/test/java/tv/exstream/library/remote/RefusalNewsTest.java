package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Refusals of the door")
class RefusalNewsTest {
    private long now;
    private final RefusalNews news = new RefusalNews(() -> now);

    @Test
    @DisplayName("are told once a second for each server, with how many were not")
    void areToldOnceASecond() {
        assertThat(news.next("one")).hasValue(0);
        assertThat(news.next("one")).isEmpty();
        assertThat(news.next("one")).isEmpty();
        now += Duration.ofMillis(999).toNanos();
        assertThat(news.next("one")).isEmpty();

        now += Duration.ofMillis(1).toNanos();

        assertThat(news.next("one")).hasValue(3);
        assertThat(news.next("one")).isEmpty();
    }

    @Test
    @DisplayName("of one server keep none of another one from being told")
    void keepNoOtherFromBeingTold() {
        assertThat(news.next("one")).hasValue(0);
        assertThat(news.next("other")).hasValue(0);
    }
}
