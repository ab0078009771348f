package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.problem.ProblemException;

@DisplayName("The alternatives of a live source")
class AlternativesTest {
    private static final int SEEDS = 300;
    private static final int MOST = 8;

    private final InMemoryLiveSources sources = new InMemoryLiveSources(new InMemoryMediaItems());

    @Test
    @DisplayName(
            "are tried after its own addresses, in order, each once, whatever names whatever and whatever is away")
    void order() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            List<MediaId> ids = added(random);
            Map<MediaId, List<MediaId>> said = said(random, ids);
            Set<MediaId> away = Set.copyOf(some(random, ids, ids.size() / 2));
            away.forEach(sources::remove);

            for (MediaId id : ids) {
                List<MediaId> expected =
                        Stream.concat(Stream.of(id), said.get(id).stream())
                                .filter(each -> !away.contains(each))
                                .toList();
                List<Candidate> found = Candidate.of(sources.inOrder(id));

                assertThat(found.stream().map(Candidate::item).distinct().toList())
                        .as("seed %d", seed)
                        .isEqualTo(away.contains(id) ? List.of() : expected)
                        .hasSizeLessThanOrEqualTo(1 + MOST);
                assertThat(found)
                        .as("seed %d", seed)
                        .extracting(Candidate::address)
                        .isEqualTo(addresses(found));
            }
        }
    }

    @Test
    @DisplayName("have the accounts, hosts and headers of their own")
    void own() {
        LiveSource brought = account("account-2", "http://b.example/1.ts");
        MediaId first = sources.add(plain("http://a.example/1.ts", "http://c.example/1.ts")).id();
        MediaId second = sources.add(brought).id();
        sources.arrange(first, List.of(second));

        List<Candidate> found = Candidate.of(sources.inOrder(first));

        assertThat(found)
                .extracting(Candidate::provider)
                .containsExactly("a.example:80", "c.example:80", "account-2");
        assertThat(found).extracting(Candidate::number).containsExactly(0, 1, 0);
        assertThat(found.getLast().source().headers()).isEqualTo(brought.headers());
    }

    @ParameterizedTest
    @DisplayName("are at most eight others, each once")
    @ValueSource(strings = {"1", "2,2", "2,3,4,5,6,7,8,9,10"})
    void refused(String ids) {
        List<MediaId> wanted =
                Stream.of(ids.split(",")).map(Long::valueOf).map(MediaId::new).toList();
        LiveSources.Entry entry = sources.add(plain("http://a.example/1.ts"));

        assertThatThrownBy(
                        () ->
                                new LiveSources.Entry(
                                        new MediaId(1), entry.source(), entry.owner(), wanted))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at most 8 others, each once");
    }

    @Test
    @DisplayName("may be eight")
    void eight() {
        List<MediaId> eight = LongStream.rangeClosed(2, 9).mapToObj(MediaId::new).toList();
        LiveSources.Entry entry = sources.add(plain("http://a.example/1.ts"));

        assertThat(
                        new LiveSources.Entry(new MediaId(1), entry.source(), entry.owner(), eight)
                                .alternatives())
                .isEqualTo(eight);
    }

    private List<MediaId> added(Random random) {
        return IntStream.range(0, 2 + random.nextInt(12))
                .mapToObj(_ -> plain(addresses(random)))
                .map(source -> sources.add(source).id())
                .toList();
    }

    private static String[] addresses(Random random) {
        return random.ints(1 + random.nextInt(3), 0, 1_000)
                .mapToObj("http://a.example/%d"::formatted)
                .toArray(String[]::new);
    }

    private Map<MediaId, List<MediaId>> said(Random random, List<MediaId> ids) {
        Map<MediaId, List<MediaId>> said = new TreeMap<>();
        for (MediaId id : ids) {
            List<MediaId> others = ids.stream().filter(each -> !each.equals(id)).toList();
            said.put(id, some(random, others, random.nextInt(MOST + 1)));
            assertThat(sources.arrange(id, said.get(id))).isTrue();
        }
        return said;
    }

    private static List<MediaId> some(Random random, List<MediaId> ids, int most) {
        List<MediaId> mixed = new ArrayList<>(ids);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed.subList(0, Math.min(most, mixed.size())));
    }

    /// All addresses of each source of these, in order.
    private static List<SourceAddress> addresses(List<Candidate> found) {
        return found.stream()
                .filter(each -> each.number() == 0)
                .flatMap(each -> each.source().addresses().stream())
                .toList();
    }

    private static LiveSource account(String account, String address) {
        return new LiveSource(
                "News",
                List.of(SourceAddress.parse(address)),
                LiveSource.USUAL_PROGRAMME,
                1,
                new RequestHeaders(Map.of("User-Agent", "Player/1")),
                account,
                PastAddress.NONE,
                LiveLabels.NONE);
    }

    private static LiveSource plain(String... addresses) {
        return new LiveSource(
                "News",
                Stream.of(addresses).map(SourceAddress::parse).toList(),
                LiveSource.USUAL_PROGRAMME,
                0);
    }
}
