package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;

/// What every implementation of [LiveSources] does.
public interface LiveSourcesContract {
    LiveSources sources();

    /// Where their media items are.
    MediaItems media();

    @Test
    default void aLiveSourceIsKeptAsItWasSaid() {
        LiveSource news =
                source("News", "https://user:word@a.example/1.m3u8?x=1", "udp://239.1.1.1:5");

        MediaId id = sources().add(news).id();

        assertThat(sources().find(id)).contains(news);
        assertThat(sources().all()).containsExactly(new LiveSources.Entry(id, news));
    }

    @Test
    default void itIsAMediaItemThatLastsAsLongAsOneProgramme() {
        MediaId id = sources().add(source("News", "http://a.example/1.ts")).id();

        MediaItem item = media().find(id).orElseThrow();

        assertThat(item.kind()).isEqualTo(MediaKind.LIVE);
        assertThat(item.isLive()).isTrue();
        assertThat(item.title().name()).isEqualTo("News");
        assertThat(item.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(media().outlinesUnder(LiveMedia.path(1).getParent())).hasSize(1);
    }

    @Test
    default void twoOfTheSameAreTwoItems() {
        LiveSource news = source("News", "http://a.example/1.ts");

        assertThat(sources().add(news).id()).isNotEqualTo(sources().add(news).id());
        assertThat(sources().all()).hasSize(2);
    }

    @Test
    default void aChangedSourceKeepsItsItem() {
        MediaId id = sources().add(source("News", "http://a.example/1.ts")).id();
        LiveSource other = source("World news", "http://b.example/2.ts");

        assertThat(sources().change(id, other)).isTrue();

        assertThat(sources().find(id)).contains(other);
        assertThat(media().find(id).orElseThrow().title().name()).isEqualTo("World news");
    }

    @Test
    default void aRemovedSourceIsGoneAndItsItemStaysReadable() {
        MediaId id = sources().add(source("News", "http://a.example/1.ts")).id();

        assertThat(sources().remove(id)).isTrue();

        assertThat(sources().find(id)).isEmpty();
        assertThat(sources().all()).isEmpty();
        assertThat(media().outlinesUnder(LiveMedia.path(1).getParent())).isEmpty();
        assertThat(media().find(id)).isPresent();
        assertThat(sources().remove(id)).isFalse();
        assertThat(sources().change(id, source("x", "http://a.example/1.ts"))).isFalse();
    }

    @Test
    default void anItemOfAFileIsNoLiveSource() {
        assertThat(sources().find(new MediaId(77))).isEmpty();
    }

    @Test
    default void nobodyLooksForBreaksInALiveSource() {
        sources().add(source("News", "http://a.example/1.ts"));

        assertThat(media().unsearched(BreakSearch.ALL, 10)).isEmpty();
    }

    private static LiveSource source(String name, String... addresses) {
        return new LiveSource(
                name,
                List.of(addresses).stream().map(SourceAddress::parse).toList(),
                LiveSource.USUAL_PROGRAMME,
                0);
    }
}
