package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tv.exstream.live.Attempt;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.LiveSource;
import tv.exstream.live.Rung;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.relay.RelaysSnapshot;

class LiveSourceViewTest {
    private final InMemoryLiveSources sources = new InMemoryLiveSources(new InMemoryMediaItems());
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void allAreShownAsTheyWereAtOneMoment() {
        added("One");
        MediaId second = added("Two");
        added("Three");
        var view = new LiveSourceView(sources, () -> joined(second), _ -> {});

        List<LiveSourceEntry> all = view.all().sources();

        assertThat(all).extracting(each -> each.joined().size()).containsExactly(0, 1, 0);
        assertThat(looks).hasValue(1);
    }

    private RelaysSnapshot joined(MediaId item) {
        looks.incrementAndGet();
        var attempt = new Attempt(0, Duration.ZERO, Duration.ofSeconds(5), Rung.JOIN);
        var now =
                new RelaysSnapshot.Joined(
                        item, attempt, Duration.ofSeconds(1), 3, 0, Optional.empty());
        return new RelaysSnapshot(List.of(now), 1, Map.of(), 0);
    }

    private MediaId added(String name) {
        List<SourceAddress> addresses = List.of(SourceAddress.parse("http://a.example/" + name));
        return sources.add(new LiveSource(name, addresses, LiveSource.USUAL_PROGRAMME, 0)).id();
    }
}
