package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSourceChanged;
import tv.exstream.live.LiveSources;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.relay.RelaysSnapshot;
import tv.exstream.source.SourceId;

@DisplayName("Those that take over for a live source")
class AlternativesViewTest {
    private static final SourceId OWNER = new SourceId(3);

    private final InMemoryLiveSources sources = new InMemoryLiveSources(new InMemoryMediaItems());
    private final List<LiveSourceChanged> changes = new ArrayList<>();
    private final LiveSourceView view =
            new LiveSourceView(
                    sources,
                    () -> new RelaysSnapshot(List.of(), 0, Map.of(), 0),
                    _ -> false,
                    changes::add);

    @Test
    @DisplayName("are said in order, also of what a source brings, and whoever receives it is told")
    void said() {
        MediaId news = brought();
        MediaId second = added("Two");
        MediaId third = added("Three");

        LiveSourceEntry after = view.arrange(news.value(), wish(third, second));

        assertThat(after.alternatives()).containsExactly(third.value(), second.value());
        assertThat(view.one(news.value()).alternatives()).isEqualTo(after.alternatives());
        assertThat(changes).containsExactly(new LiveSourceChanged(news));
    }

    @Test
    @DisplayName("stay when something else is said of it")
    void stay() {
        MediaId mine = added("Mine");
        MediaId second = added("Two");
        view.arrange(mine.value(), wish(second));

        LiveSourceEntry after =
                view.put(mine.value(), "{\"name\": \"x\", \"addresses\": [\"http://a.example/\"]}");

        assertThat(after.name()).isEqualTo("x");
        assertThat(after.alternatives()).containsExactly(second.value());
    }

    @Test
    @DisplayName("may be brought by a source, and may name each other")
    void eachOther() {
        MediaId news = brought();
        MediaId mine = added("Mine");

        view.arrange(mine.value(), wish(news));

        assertThat(view.arrange(news.value(), wish(mine)).alternatives())
                .containsExactly(mine.value());
    }

    @Test
    @DisplayName("may stay while they are away, and are not taken when they were none before")
    void away() {
        MediaId away = brought();
        long mine = added("Mine").value();
        view.arrange(mine, wish(away));
        sources.replace(OWNER, List.of());

        assertThat(view.arrange(mine, wish(away)).alternatives()).containsExactly(away.value());
        assertThat(view.arrange(mine, wish()).alternatives()).isEmpty();
        assertThatThrownBy(() -> view.arrange(mine, wish(away)))
                .hasMessageContaining("there is no live source " + away);
    }

    @ParameterizedTest
    @DisplayName("are live sources, at most eight others, each once")
    @CsvSource({
        "1, at most 8 others",
        "'2, 2', each once",
        "99999999999, there is no live source 99999999999",
        "0, ids of live sources: 0"
    })
    void refused(String ids, String why) {
        long mine = added("Mine").value();
        added("Two");

        assertThatThrownBy(() -> view.arrange(mine, "{\"alternatives\": [%s]}".formatted(ids)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessageContaining(why);
        assertThat(view.one(mine).alternatives()).isEmpty();
        assertThat(changes).isEmpty();
    }

    private static String wish(MediaId... ids) {
        return "{\"alternatives\": %s}".formatted(List.of(ids));
    }

    private MediaId added(String name) {
        return sources.add(source(name)).id();
    }

    private MediaId brought() {
        return sources.replace(OWNER, List.of(new LiveSources.Brought("1", source("News"))))
                .getFirst();
    }

    private static LiveSource source(String name) {
        return new LiveSource(
                name,
                List.of(SourceAddress.parse("http://a.example/" + name)),
                LiveSource.USUAL_PROGRAMME,
                0);
    }
}
