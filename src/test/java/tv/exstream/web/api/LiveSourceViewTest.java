package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.live.Attempt;
import tv.exstream.live.Candidate;
import tv.exstream.live.InMemoryLiveSources;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.live.Rung;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.relay.RelaysSnapshot;
import tv.exstream.source.SourceId;
import tv.exstream.source.UserAgent;

class LiveSourceViewTest {
    private final InMemoryLiveSources sources = new InMemoryLiveSources(new InMemoryMediaItems());
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void allAreShownAsTheyWereAtOneMoment() {
        added("One");
        MediaId second = added("Two");
        added("Three");
        var view = new LiveSourceView(sources, () -> joined(second), _ -> false, _ -> {});

        List<LiveSourceEntry> all = view.list("", 0, 10).sources();

        assertThat(all).extracting(each -> each.joined().size()).containsExactly(0, 1, 0);
        assertThat(looks).hasValue(1);
    }

    @Test
    void aListGoesOnBehindASourceThatIsGoneMeanwhile() {
        MediaId first = added("News-1");
        added("Sport");
        MediaId second = added("News-2");
        var view = new LiveSourceView(sources, () -> joined(second), _ -> false, _ -> {});
        LiveSourcesAnswer begin = view.list("news", "", ListPart.at(0, 1));
        sources.remove(first);
        MediaId third = added("News-3");

        LiveSourcesAnswer rest =
                view.list("news", "", ListPart.of(begin.next().orElseThrow(), 0, 9));

        assertThat(rest.sources())
                .extracting(LiveSourceEntry::id)
                .containsExactly(second.value(), third.value());
        assertThat(rest.total()).isEqualTo(2);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void aNameIsFoundByItsLettersInAnyCaseAndSortedBesideThoseWithoutAccents() {
        added("Zoo");
        added("Ärzte");
        MediaId arte = added("Arte");
        var view = new LiveSourceView(sources, () -> joined(arte), _ -> false, _ -> {});

        assertThat(names(view.list("äRZ", "", ListPart.at(0, 9)))).containsExactly("Ärzte");
        assertThat(names(view.list("art", "", ListPart.at(0, 9)))).containsExactly("Arte");
        assertThat(names(view.list("arz", "", ListPart.at(0, 9)))).isEmpty();
        assertThat(names(view.list("", "name", ListPart.at(0, 9))))
                .containsExactly("Arte", "Ärzte", "Zoo");
    }

    private static List<String> names(LiveSourcesAnswer answer) {
        return answer.sources().stream().map(LiveSourceEntry::name).toList();
    }

    @Test
    void whatASourceBringsSaysSoAndIsNotChangedByHand() {
        LiveSource brought =
                new LiveSource(
                        "News",
                        List.of(SourceAddress.parse("http://a.example/1")),
                        LiveSource.USUAL_PROGRAMME,
                        0);
        MediaId id =
                sources.replace(new SourceId(3), List.of(new LiveSources.Brought("1", brought)))
                        .getFirst();
        var view = new LiveSourceView(sources, () -> joined(id), _ -> false, _ -> {});

        assertThat(view.one(id.value()).source()).contains(3);
        assertThatThrownBy(() -> view.remove(id.value()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("comes from source 3");
        assertThatThrownBy(
                        () ->
                                view.put(
                                        id.value(),
                                        "{\"name\": \"x\", \"addresses\": [\"http://a/\"]}"))
                .isInstanceOf(ProblemException.class);
        assertThat(sources.find(id)).contains(brought);
    }

    @Test
    @DisplayName("one is received in the name of the player that a person says, else in ours")
    void aPersonSaysThePlayer() {
        String camera =
                "{\"name\": \"Camera\", \"addresses\": [\"http://a.example/1\"], \"userAgent\": \"%s\"}";
        var view = new LiveSourceView(sources, () -> joined(added("One")), _ -> false, _ -> {});

        LiveSourceEntry added = view.add(camera.formatted("VLC/3.0.21"));

        assertThat(added.userAgent()).isEqualTo("VLC/3.0.21");
        assertThat(sources.find(new MediaId(added.id())).orElseThrow().headers().values())
                .isEqualTo(Map.of("User-Agent", "VLC/3.0.21"));
        assertThat(view.add(camera.replace(", \"userAgent\": \"%s\"", "")).userAgent())
                .isEqualTo("EXStreamTV");
        assertThatThrownBy(() -> view.add(camera.formatted("\\u00e9")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("userAgent must have 1..500 printable characters of ASCII: ?");
    }

    @Test
    @DisplayName(
            "a patch changes some of a live source, and addresses stay whole that are not shown so")
    void aPatchChangesSome() {
        var view = new LiveSourceView(sources, () -> joined(new MediaId(1)), _ -> false, _ -> {});
        long id =
                view.add(
                                """
                                {"name": "News", "addresses": ["http://a.example/s?key=x", "udp://239.1.1.1:5000"],
                                 "connections": 2, "userAgent": "VLC", "radio": true}""")
                        .id();

        LiveSourceEntry patched = view.patch(id, "{\"connections\":null,\"programme\":\"PT2H\"}");

        LiveSource kept = sources.find(new MediaId(id)).orElseThrow();
        assertThat(kept.addresses().getFirst().uri()).hasToString("http://a.example/s?key=x");
        assertThat(patched.programmeSeconds()).isEqualTo(7_200);
        assertThat(patched.connections()).isZero();
        assertThat(patched.userAgent()).isEqualTo("VLC");
        assertThat(patched.labels().radio()).isTrue();
        assertThat(view.patch(id, "{\"userAgent\":null}").userAgent())
                .isEqualTo(UserAgent.OURS.text());
        assertThatThrownBy(() -> view.patch(id, "{\"name\":null}"))
                .hasMessageStartingWith("name must");
        assertThatThrownBy(() -> view.patch(id, "{\"addresses\":[\"http://b.example/…\"]}"))
                .hasMessageContaining("addresses[0]");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8411/iptv/channel/1.ts, OWN_ADDRESS",
        "http://169.254.169.254/latest, INVALID_VALUE",
        "rtsp://[::ffff:169.254.169.254]/latest, INVALID_VALUE",
    })
    @DisplayName(
            "H03: this server and what only the machine may ask are refused before anything is stored")
    void refused(String address, Problem problem) {
        var view =
                new LiveSourceView(
                        sources,
                        () -> joined(new MediaId(1)),
                        uri -> uri.getPort() == 8_411,
                        _ -> {});
        String wanted = wish("http://a.example/", address);

        assertThatThrownBy(() -> view.add(wanted))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
        assertThat(sources.all()).isEmpty();
    }

    @Test
    @DisplayName("H42: an address that is sent back as it was shown stays what it is")
    void whatIsShownStays() {
        MediaId id = added("secret?key=x");
        var view = new LiveSourceView(sources, () -> joined(id), _ -> false, _ -> {});
        String shown = view.one(id.value()).addresses().getFirst();
        assertThat(shown).isEqualTo("http://a.example/…");

        LiveSourceEntry changed = view.put(id.value(), wish("srt://b.example:9000", shown));

        assertThat(changed.addresses()).containsExactly("srt://b.example:9000", shown);
        assertThat(sources.find(id).orElseThrow().addresses())
                .extracting(each -> each.uri().toString())
                .containsExactly("srt://b.example:9000", "http://a.example/secret?key=x");
        assertThatThrownBy(() -> view.put(id.value(), wish(shown, shown)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("addresses[1]");
    }

    private static String wish(String first, String second) {
        return "{\"name\": \"x\", \"addresses\": [\"%s\", \"%s\"]}".formatted(first, second);
    }

    private RelaysSnapshot joined(MediaId item) {
        looks.incrementAndGet();
        var attempt = new Attempt(0, Duration.ZERO, Duration.ofSeconds(5), Rung.JOIN);
        var now =
                new RelaysSnapshot.Joined(
                        item,
                        new Candidate(item, sources.find(item).orElseThrow(), 0),
                        attempt,
                        Duration.ofSeconds(1),
                        3,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        new Candidate(item, sources.find(item).orElseThrow(), 0),
                        Optional.empty());
        return new RelaysSnapshot(List.of(now), 1, Map.of(), 0);
    }

    private MediaId added(String name) {
        List<SourceAddress> addresses = List.of(SourceAddress.parse("http://a.example/" + name));
        return sources.add(new LiveSource(name, addresses, LiveSource.USUAL_PROGRAMME, 0)).id();
    }
}
