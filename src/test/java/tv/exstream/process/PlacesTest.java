package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final AtomicInteger most = new AtomicInteger(1);
    private final Places places = new Places(most::get, 4);

    @Test
    void morePlacesAreThereAtOnceAndWhoHasOneOfFewerKeepsIt() {
        places.take(ProcessKind.VIEWER_FILL);
        assertThat(places.hasRoomFor(ProcessKind.VIEWER_FILL)).isFalse();

        most.set(2);
        assertThat(places.hasRoomFor(ProcessKind.VIEWER_FILL)).isTrue();
        places.take(ProcessKind.VIEWER_FILL);

        most.set(1);
        assertThat(places.hasRoomFor(ProcessKind.VIEWER_FILL)).isFalse();
        assertThat(places.taken()).isEqualTo(2);
        places.giveBack(ProcessKind.VIEWER_FILL);
        assertThat(places.hasRoomFor(ProcessKind.VIEWER_FILL)).isFalse();
        places.giveBack(ProcessKind.VIEWER_FILL);
        assertThat(places.hasRoomFor(ProcessKind.VIEWER_FILL)).isTrue();
    }
}
