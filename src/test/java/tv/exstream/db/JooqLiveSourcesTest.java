package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.live.LiveSourcesContract;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class JooqLiveSourcesTest extends OnEachDatabase implements LiveSourcesContract {
    /// The sources that bring what the tests say.
    @BeforeEach
    void addSources() {
        var sources = new JooqSources(database);
        for (int n = 1; n <= OWNERS; n++) {
            var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/" + n));
            Source _ = sources.add(new SourceSettings("source " + n, origin, Duration.ZERO, false));
        }
    }

    private static final int COUNT = 1_200;

    @Override
    public LiveSources sources() {
        return new JooqLiveSources(database);
    }

    @Test
    void aLongListIsChangedAsAWholeAndKeepsNobodyFromWriting() throws Exception {
        List<MediaId> ids = sources().replace(OWNER, list("http://a.example/"));
        long before = transactions();

        List<MediaId> changed = sources().replace(OWNER, list("http://b.example/"));

        assertThat(changed).hasSize(COUNT).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(transactions() - before).isEqualTo(3);
        assertThat(sources().all())
                .hasSize(COUNT)
                .allMatch(each -> each.source().addresses().toString().contains("b.example"));
        assertThat(sources().replace(OWNER, list("http://b.example/"))).isEmpty();
        assertThat(transactions() - before).isEqualTo(3);
        assertThat(sources().replace(OWNER, List.of())).hasSize(COUNT);
    }

    @Test
    void whatASourceThatIsRemovedBroughtTakesOverForNobody() {
        MediaId mine = sources().add(news()).id();
        MediaId theirs = sources().replace(OWNER, List.of(brought())).getFirst();
        sources().arrange(mine, List.of(theirs));

        assertThat(new JooqSources(database).remove(OWNER, Instant.EPOCH)).isTrue();

        assertThat(sources().entry(mine).orElseThrow().alternatives()).isEmpty();
    }

    @Test
    @DisplayName("a source that is removed takes over for nobody with what it brought once either")
    void whatARemovedSourceBroughtOnceTakesOverForNobody() {
        MediaId mine = sources().add(news()).id();
        MediaId theirs = sources().replace(OWNER, List.of(brought())).getFirst();
        sources().arrange(mine, List.of(theirs));
        assertThat(sources().replace(OWNER, List.of())).containsExactly(theirs);

        assertThat(new JooqSources(database).remove(OWNER, Instant.EPOCH)).isTrue();

        assertThat(sources().entry(mine).orElseThrow().alternatives()).isEmpty();
    }

    private static LiveSources.Brought brought() {
        return new LiveSources.Brought("1", news());
    }

    private static LiveSource news() {
        return new LiveSource(
                "News",
                List.of(SourceAddress.parse("http://a.example/1.ts")),
                LiveSource.USUAL_PROGRAMME,
                0);
    }

    /// Each transaction that changes media counts once.
    private long transactions() {
        return media().version();
    }

    private static List<LiveSources.Brought> list(String address) {
        return IntStream.range(0, COUNT)
                .mapToObj(
                        n ->
                                new LiveSources.Brought(
                                        "key-" + n,
                                        new LiveSource(
                                                address.charAt(7) + " channel " + n,
                                                List.of(SourceAddress.parse(address + n)),
                                                LiveSource.USUAL_PROGRAMME,
                                                0)))
                .toList();
    }

    @Override
    public MediaItems media() {
        return new JooqMediaItems(database);
    }
}
