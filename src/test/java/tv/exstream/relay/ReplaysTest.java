package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.live.Leases;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveStream;
import tv.exstream.live.NotedHolder;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.outbound.Station;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.GopSample;
import tv.exstream.rendition.LiveReach;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.UserAgent;

@DisplayName("What a live source has sent")
class ReplaysTest {
    private static final Duration HOURS = Duration.ofHours(3);
    private static final int GOP = LiveStream.GOP_FRAMES;

    /// In groups of pictures, of two seconds each.
    private static final int HALF_A_MINUTE = 16;

    private static final GopSample SAMPLE =
            new GopSample(LiveStream.PROFILE.video().rate(), 1, 0).reordering(0).largest(60);

    @TempDir private Path folder;
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final Station station = new Station();
    private Masts masts;
    private Instant then;

    @BeforeEach
    void open() throws Exception {
        masts = new Masts(folder);
        then = masts.clock.instant().minus(HOURS);
        keeps(10);
    }

    @AfterEach
    void close() throws Exception {
        masts.close();
        station.close();
    }

    /// The provider has so many groups of pictures from any instant on.
    private void keeps(int gops) {
        byte[] film = new LiveStream().gops(0, gops, 0);
        station.answers(
                "/past",
                exchange -> {
                    questions.add(exchange.getRequestURI().getQuery());
                    send(exchange, film);
                });
    }

    private static void send(HttpExchange exchange, byte[] film) throws IOException {
        exchange.sendResponseHeaders(200, film.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(film);
        }
    }

    private RenditionRequest source(String places, int days, int connections) {
        return masts.request(
                new LiveSource(
                        "news",
                        List.of(SourceAddress.parse(masts.silent())),
                        LiveSource.USUAL_PROGRAMME,
                        connections,
                        RequestHeaders.NONE,
                        connections == 0 ? "" : "account",
                        PastAddress.of(station.inside("/past?t=" + places), days),
                        LiveLabels.NONE));
    }

    private RenditionRequest source() {
        return source("{utc}-{utcend}", 1, 0);
    }

    private void ask(RenditionRequest request, Instant t) {
        masts.replays.request(masts.need(request, t), Urgency.VIEWER);
    }

    private List<Chunk> stored(RenditionRequest request) {
        return masts.renditions.index(masts.need(request, then).key()).chunks();
    }

    private static void await(String what, BooleanSupplier condition) {
        Patience.until(what, condition::getAsBoolean);
    }

    @Test
    @DisplayName("is had from its provider from the frame on that somebody needs, and stored there")
    void had() {
        RenditionRequest news = source();

        ask(news, then);
        await("all of it is stored", () -> stored(news).size() == 10);

        long first = masts.time.frameAt(then);
        assertThat(stored(news))
                .extracting(Chunk::startFrame)
                .containsExactlyElementsOf(
                        LongStream.range(0, 10).mapToObj(n -> first + n * GOP).toList());
        long second = then.getEpochSecond();
        assertThat(questions).containsExactly("t=%d-%d".formatted(second, second + 3_600));
    }

    @Test
    @DisplayName("and sends now is had from a provider that admits one player only, as that player")
    void asAPlayer() {
        station.admitOnly("Player/1");
        byte[] film = new LiveStream().gops(0, 10, 0);
        station.answers("/live", exchange -> send(exchange, film));
        RenditionRequest news =
                masts.request(
                        new LiveSource(
                                "news",
                                List.of(SourceAddress.parse(station.inside("/live"))),
                                LiveSource.USUAL_PROGRAMME,
                                0,
                                RequestHeaders.NONE.by(new UserAgent("Player/1")),
                                "",
                                PastAddress.of(station.inside("/past?t={utc}"), 1),
                                LiveLabels.NONE));

        ask(news, then);
        masts.ask(news, Duration.ZERO, Urgency.VIEWER);

        await("all of what it has sent is stored", () -> stored(news).size() == 10);
        await("what it sends now is asked for", () -> station.visits("/live") > 0);
    }

    @Test
    @DisplayName("is asked for once, however many watch near it")
    void once() {
        RenditionRequest news = source();

        for (int n = 0; n < 20; n++) {
            ask(news, then.plusMillis(n * 40L));
        }
        await("all of it is stored", () -> stored(news).size() == 10);

        assertThat(questions).hasSize(1);
    }

    @Test
    @DisplayName("is taken no faster than it is watched, half a minute ahead")
    void held() {
        keeps(60);
        RenditionRequest news = source();
        ask(news, then);
        await("half a minute is stored", () -> stored(news).size() > HALF_A_MINUTE);
        assertThat(stored(news)).hasSizeLessThan(HALF_A_MINUTE + 8);

        ask(news, then.plusSeconds(20));
        await("20 s more are", () -> stored(news).size() > HALF_A_MINUTE + 10);

        assertThat(stored(news)).hasSizeLessThan(HALF_A_MINUTE + 18);
        assertThat(questions).hasSize(1);
    }

    @Test
    @DisplayName("is left when nobody watches it for five seconds")
    void idle() {
        keeps(60);
        RenditionRequest news = source("{utc}", 1, 1);
        ask(news, then);
        await("half a minute is stored", () -> stored(news).size() > HALF_A_MINUTE);
        masts.pass(Duration.ofMillis(2_900));
        ask(news, then.plusSeconds(20));
        await("20 s more are", () -> stored(news).size() > HALF_A_MINUTE + 10);

        masts.pass(Duration.ofMillis(2_900));
        assertThat(masts.leases.count()).isOne();
        masts.pass(Replays.LINGER.minusMillis(2_800));

        await("it is left", () -> masts.leases.count() == 0);
    }

    @Test
    @DisplayName("ends where it meets what was received when it was on air")
    void meets() {
        keeps(60);
        RenditionRequest news = source("{utc}", 1, 1);
        long first = masts.time.frameAt(then);
        try (Renditions.Appender appender = masts.renditions.append(masts.need(news, then).key())) {
            SAMPLE.addTo(appender, first + 4 * GOP, 3 * GOP);
        }

        ask(news, then);
        await("it is joined", () -> masts.leases.count() == 1);
        Patience.until(
                "it is left",
                () -> {
                    masts.replays.check();
                    return masts.leases.count() == 0;
                });

        assertThat(stored(news))
                .extracting(chunk -> (chunk.startFrame() - first) / GOP)
                .startsWith(0L, 1L, 2L, 3L, 4L)
                .doesNotContain(5L, 6L);
    }

    @Test
    @DisplayName("begins with a whole minute where its address has no seconds")
    void minutes() {
        RenditionRequest news = source("{Y}-{m}-{d}:{H}-{M}", 1, 0);
        Instant late = then.plusSeconds(7);

        ask(news, late);
        await("it is stored", () -> stored(news).size() == 10);

        assertThat(stored(news).getFirst().startFrame()).isEqualTo(masts.time.frameAt(then));
        assertThat(questions).containsExactly("t=2027-03-01:09-00");
    }

    @Test
    @DisplayName("is not had where nobody keeps it, nobody watches, or it is there")
    void notHad() {
        RenditionRequest news = source();
        ask(news, masts.clock.instant().minus(LiveReach.LAG).plusMillis(40));
        ask(news, masts.clock.instant().minus(Duration.ofHours(25)));
        ask(masts.source(0), then);
        masts.replays.request(masts.need(news, then), Urgency.SOON);
        try (Renditions.Appender appender = masts.renditions.append(masts.need(news, then).key())) {
            SAMPLE.addTo(appender, masts.time.frameAt(then), GOP);
        }
        ask(news, then);

        ask(news, then.plusSeconds(60));
        await("what is missing is had", () -> stored(news).size() == 11);

        assertThat(questions)
                .containsExactly(
                        "t=%d-%d"
                                .formatted(
                                        then.getEpochSecond() + 60, then.getEpochSecond() + 3_660));
    }

    @Test
    @DisplayName("is tried again some seconds after the provider has refused it, which is told")
    void refused() {
        station.answers("/past", exchange -> Station.send(exchange, 404, ""));
        RenditionRequest news = source();
        ask(news, then);
        await("it is refused", () -> masts.replays.failure(masts.need(news, then)).isPresent());

        ask(news, then);
        assertThat(masts.replays.failure(masts.need(news, then)).orElseThrow()).contains("404");
        assertThat(masts.replays.failure(masts.need(news, masts.clock.instant()))).isEmpty();
        assertThat(station.visits("/past")).isOne();

        masts.pass(Replays.AFTER_FAILURE);
        ask(news, then);
        await("it is asked again", () -> station.visits("/past") == 2);
    }

    @Test
    @DisplayName("is had from the source that takes over where its own provider keeps nothing")
    void otherKeeps() {
        RenditionRequest kept = source();
        RenditionRequest news = masts.backed("http://127.0.0.1:1/", kept);

        ask(news, then);

        await("it is stored", () -> stored(news).size() == 10);
        assertThat(stored(kept)).isEmpty();
        assertThat(questions).hasSize(1);
    }

    @Test
    @DisplayName("is had from the source that takes over when its own provider refuses or is full")
    void otherIsAsked() throws Exception {
        station.answers("/gone", exchange -> Station.send(exchange, 404, ""));
        RenditionRequest kept = source();
        RenditionRequest full = source("{utc}", 1, 1);
        RenditionRequest news =
                masts.request(
                        new LiveSource(
                                "first",
                                List.of(SourceAddress.parse(masts.silent())),
                                LiveSource.USUAL_PROGRAMME,
                                0,
                                RequestHeaders.NONE,
                                "",
                                PastAddress.of(station.inside("/gone?t={utc}"), 1),
                                LiveLabels.NONE));
        masts.sources.arrange(news.item().id(), List.of(full.item().id(), kept.item().id()));
        try (Leases.Lease _ = masts.leases.take("account", NotedHolder.viewer()).orElseThrow()) {
            masts.leases.allow(List.of(masts.sources.find(full.item().id()).orElseThrow()));
            await(
                    "it is stored",
                    () -> {
                        ask(news, then);
                        return stored(news).size() == 10;
                    });
        }

        assertThat(station.visits("/gone")).isOne();
        assertThat(questions).as("by the one that is not full").hasSize(1);
        assertThat(questions.getFirst()).contains("-");
        assertThat(masts.replays.failure(masts.need(news, then))).isEmpty();
    }

    @Test
    @DisplayName("F07: counts for the connections that the account allows, and waits for one")
    void connections() throws Exception {
        RenditionRequest news = source("{utc}", 1, 1);
        Leases.Lease other = masts.leases.take("account", NotedHolder.viewer()).orElseThrow();
        ask(news, then);
        await(
                "it is told that there is no connection",
                () -> masts.replays.failure(masts.need(news, then)).isPresent());
        assertThat(questions).isEmpty();

        other.close();
        masts.pass(Duration.ofSeconds(1));
        ask(news, then);

        await("it is stored", () -> stored(news).size() == 10);
    }

    @Test
    @DisplayName("is left when something else is said of the source, and when the server ends")
    void changed() {
        keeps(60);
        RenditionRequest news = source("{utc}", 1, 1);
        ask(news, then);
        await("half a minute is stored", () -> stored(news).size() > HALF_A_MINUTE);

        masts.replays.changed(Set.of(news.item().id()));
        await("it is left", () -> masts.leases.count() == 0);

        masts.replays.close();
        ask(news, then.plus(Duration.ofHours(1)));
        assertThat(questions).hasSize(1);
    }
}
