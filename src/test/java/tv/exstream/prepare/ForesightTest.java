package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.prepare.Foresight.Prospect;

class ForesightTest {
    private static final Prospect FINE = new Prospect.Fine();

    private final Broadcast broadcast = new Broadcast();
    private final FillQueue queue = new FillQueue(() -> 0);
    private final FaultyRenditions renditions = new FaultyRenditions();
    private final Foresight foresight =
            new Foresight(broadcast.upcoming, queue, new Room(renditions, _ -> 0));
    private MediaItem alien;

    @BeforeEach
    void air() {
        alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ofMinutes(-4));
        broadcast.upcoming.refresh();
    }

    @Test
    void whatNobodyHasTriedIsFine() {
        assertThat(onFive(false)).isEqualTo(FINE);
    }

    @Test
    @DisplayName("UI-60: what could not be made lately is known before somebody watches it")
    void whatCouldNotBeMadeSaysWhy() {
        queue.failed(broadcast.request(alien).key(), "it is damaged");

        assertThat(onFive(false))
                .isEqualTo(new Prospect.Unmade(alien, Optional.of("it is damaged")));
    }

    @Test
    void whatIsOnLaterDoesNotMatterYet() {
        MediaItem solaris = broadcast.item("solaris");
        broadcast.air(5, solaris, Duration.ofMinutes(6));
        broadcast.upcoming.refresh();
        queue.failed(broadcast.request(solaris).key(), "it is damaged");

        assertThat(onFive(false)).isEqualTo(FINE);
        broadcast.pass(Duration.ofMinutes(6));
        assertThat(onFive(false)).isInstanceOf(Prospect.Unmade.class);
    }

    @Test
    void whereNothingMoreCanBeMadeOnlyWhatIsStoredIsFine() {
        assertThat(onFive(true)).isEqualTo(new Prospect.Unmade(alien, Optional.empty()));

        renditions.store(broadcast.request(alien).key(), 0, 15_000);

        assertThat(onFive(true)).isEqualTo(FINE);
        queue.failed(broadcast.request(alien).key(), "it is gone by now");
        assertThat(onFive(false)).isEqualTo(FINE);
    }

    @Test
    void whatIsInTheLibraryNoMoreIsGone() {
        broadcast.airUnknown(6, new MediaId(4_711), Duration.ofMinutes(-1));
        broadcast.upcoming.refresh();

        assertThat(foresight.of(broadcast.channel(6).id(), Broadcast.NOON, false))
                .isEqualTo(new Prospect.Gone());
        broadcast.pass(Duration.ofMinutes(20));
        assertThat(foresight.of(broadcast.channel(6).id(), broadcast.now.get(), false))
                .isEqualTo(FINE);
    }

    private Prospect onFive(boolean looks) {
        return foresight.of(broadcast.channel(5).id(), broadcast.now.get(), looks);
    }
}
