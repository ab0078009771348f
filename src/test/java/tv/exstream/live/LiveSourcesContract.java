package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.LiveSources.Brought;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.source.SourceId;
import tv.exstream.source.UserAgent;

/// What every implementation of [LiveSources] does.
public interface LiveSourcesContract {
    SourceId OWNER = new SourceId(1);

    /// So many sources there are.
    int OWNERS = 2;

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
    default void theyAreHadById() {
        List<MediaId> ids =
                Stream.of("A", "B", "C")
                        .map(name -> sources().add(source(name, "http://a.example/1.ts")).id())
                        .toList();

        assertThat(sources().all())
                .extracting(LiveSources.Entry::id)
                .containsExactlyElementsOf(ids);
        assertThat(sources().count()).isEqualTo(3);
        assertThat(sources().behind(0, 1, 1))
                .extracting(LiveSources.Entry::id)
                .containsExactly(ids.get(1));
        assertThat(sources().behind(ids.getFirst().value(), 0, 500))
                .extracting(LiveSources.Entry::id)
                .containsExactly(ids.get(1), ids.get(2));
        assertThat(sources().behind(ids.getLast().value(), 0, 500)).isEmpty();
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
        LiveSource other = radio(source("World news", "http://b.example/2.ts"));

        assertThat(sources().change(id, other)).isTrue();

        assertThat(sources().find(id)).contains(other);
        assertThat(media().find(id).orElseThrow().title().name()).isEqualTo("World news");
    }

    /// As a station of the radio that is received by a player.
    private static LiveSource radio(LiveSource source) {
        return new LiveSource(
                source.name(),
                source.addresses(),
                source.programme(),
                source.connections(),
                source.headers().by(new UserAgent("Radio/1")),
                source.account(),
                source.past(),
                new LiveLabels("", "", "", true));
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

    @Test
    default void whatASourceBringsIsMediaWithItsHeadersAndItsAccount() {
        LiveSource news = brought("News", "http://a.example/1.ts");

        List<MediaId> changed = sources().replace(OWNER, List.of(new Brought("k/1", news)));

        assertThat(changed).hasSize(1);
        assertThat(sources().find(changed.getFirst())).contains(news);
        assertThat(sources().all())
                .containsExactly(
                        new LiveSources.Entry(
                                changed.getFirst(), news, Optional.of(OWNER), List.of()));
        MediaItem item = media().find(changed.getFirst()).orElseThrow();
        assertThat(item.isLive()).isTrue();
        assertThat(media().metadata(List.of(item.id())).get(item.id()).values(Facet.GENRE))
                .containsExactly("News");
    }

    @Test
    default void whatASourceBringsChangesUnderItsKeyAndOnlyChangesAreTold() {
        LiveSource news = brought("News", "http://a.example/1.ts");
        LiveSource sport = brought("Sport", "http://a.example/2.ts");
        List<MediaId> ids =
                sources().replace(OWNER, List.of(new Brought("1", news), new Brought("2", sport)));
        LiveSource moved = brought("News", "http://b.example/1.ts?token=2");

        List<MediaId> changed =
                sources().replace(OWNER, List.of(new Brought("1", moved), new Brought("2", sport)));

        assertThat(changed).containsExactly(ids.getFirst());
        assertThat(sources().find(ids.getFirst())).contains(moved);
    }

    @Test
    default void whatASourceHasNoMoreIsGoneAndComesBackAsTheSame() {
        LiveSource news = brought("News", "http://a.example/1.ts");
        MediaId id = sources().replace(OWNER, List.of(new Brought("1", news))).getFirst();

        assertThat(sources().replace(OWNER, List.of())).containsExactly(id);
        assertThat(sources().find(id)).isEmpty();
        assertThat(media().outlinesUnder(LiveMedia.path(OWNER, "1").getParent())).isEmpty();

        assertThat(sources().replace(OWNER, List.of(new Brought("1", news)))).containsExactly(id);
        assertThat(media().outlinesUnder(LiveMedia.path(OWNER, "1").getParent())).hasSize(1);
    }

    @Test
    default void whatOthersBringAndWhatPeopleAddedStays() {
        MediaId mine = sources().add(source("Mine", "http://a.example/1.ts")).id();
        var other = new SourceId(OWNERS);
        LiveSource news = brought("News", "http://a.example/1.ts");
        sources().replace(OWNER, List.of(new Brought("1", news)));
        MediaId theirs = sources().replace(other, List.of(new Brought("1", news))).getFirst();

        sources().replace(OWNER, List.of());

        assertThat(sources().all())
                .extracting(LiveSources.Entry::id)
                .containsExactlyInAnyOrder(mine, theirs);
    }

    @Test
    @DisplayName("those that take over are kept in the order that was said, whoever brings them")
    default void alternativesAreKeptInOrder() {
        LiveSource news = brought("News", "http://a.example/1.ts");
        MediaId first = sources().replace(OWNER, List.of(new Brought("1", news))).getFirst();
        MediaId second = sources().add(source("B", "http://b.example/1.ts")).id();
        MediaId third = sources().add(source("C", "http://c.example/1.ts")).id();

        assertThat(sources().arrange(first, List.of(third, second))).isTrue();
        assertThat(sources().arrange(second, List.of(first))).isTrue();

        assertThat(inOrder(first)).containsExactly(first, third, second);
        assertThat(inOrder(second)).as("not those of the first one").containsExactly(second, first);
        assertThat(sources().all())
                .extracting(LiveSources.Entry::alternatives)
                .containsExactly(List.of(third, second), List.of(first), List.of());
        assertThat(sources().arrange(first, List.of(second))).isTrue();
        assertThat(inOrder(first)).containsExactly(first, second);
        assertThat(sources().arrange(new MediaId(77), List.of(second))).isFalse();
    }

    @Test
    @DisplayName(
            "those that take over are the same when both accounts have other tokens, and when either comes back")
    default void alternativesOutliveTokensAndAbsences() {
        var other = new SourceId(OWNERS);
        MediaId first = bring(OWNER, "http://a.example/old");
        MediaId second = bring(other, "http://b.example/old");
        assertThat(sources().arrange(first, List.of(second))).isTrue();

        bring(OWNER, "http://a.example/new");
        bring(other, "http://b.example/new");
        assertThat(sources().inOrder(first))
                .flatExtracting(each -> each.source().addresses())
                .extracting(each -> each.uri().getPath())
                .containsExactly("/new", "/new");

        sources().replace(other, List.of());
        assertThat(inOrder(first)).containsExactly(first);
        bring(other, "http://b.example/back");
        assertThat(inOrder(first)).containsExactly(first, second);

        sources().replace(OWNER, List.of());
        assertThat(inOrder(first)).isEmpty();
        bring(OWNER, "http://a.example/back");
        assertThat(inOrder(first)).containsExactly(first, second);
    }

    @Test
    @DisplayName("what a person removes takes over for nobody any more")
    default void whatIsRemovedTakesOverForNobody() {
        MediaId first = sources().add(source("A", "http://a.example/1.ts")).id();
        MediaId second = sources().add(source("B", "http://b.example/1.ts")).id();
        MediaId third = sources().add(source("C", "http://c.example/1.ts")).id();
        sources().arrange(first, List.of(second, third));
        sources().arrange(second, List.of(first));

        sources().remove(second);

        assertThat(sources().entry(first).orElseThrow().alternatives()).containsExactly(third);
    }

    private List<MediaId> inOrder(MediaId id) {
        return sources().inOrder(id).stream().map(LiveSources.Entry::id).toList();
    }

    private MediaId bring(SourceId owner, String address) {
        LiveSource news = brought("News", address);
        return sources().replace(owner, List.of(new Brought("1", news))).getFirst();
    }

    private static LiveSource brought(String name, String address) {
        return new LiveSource(
                name,
                List.of(SourceAddress.parse(address)),
                LiveSource.USUAL_PROGRAMME,
                2,
                RequestHeaders.allowed(Map.of("User-Agent", "Player/1")),
                "source-7",
                new PastAddress("http://a.example/{utc}.ts", 3),
                new LiveLabels("News", "5.1", "http://a.example/logo.png", false));
    }

    private static LiveSource source(String name, String... addresses) {
        return new LiveSource(
                name,
                List.of(addresses).stream().map(SourceAddress::parse).toList(),
                LiveSource.USUAL_PROGRAMME,
                0);
    }
}
