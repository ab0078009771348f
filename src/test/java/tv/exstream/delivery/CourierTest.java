package tv.exstream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import tv.exstream.Patience;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;
import tv.exstream.source.WebAddress;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.Delivery.State;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.InMemoryDeliveries;
import tv.exstream.webhook.InMemoryWebhooks;
import tv.exstream.webhook.RetryPlan;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.WebhookSettings;
import tv.exstream.webhook.Webhooks;

@Timeout(60)
class CourierTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final WebhookSecret SECRET = WebhookSecret.drawn(new SecureRandom());
    private static final Told.Session SAID =
            new Told.Session(new Told.NamedChannel("5", "Fünf \"5\""));

    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final Webhooks webhooks = new InMemoryWebhooks();
    private final Deliveries deliveries = new InMemoryDeliveries(webhooks);
    private final Listener listener = new Listener(station, "/hook");
    private volatile Instant now = NOON;
    private final News news = new News(() -> now, new SecureRandom());
    private Courier courier = courier();

    private Courier courier() {
        return new Courier(
                news,
                new Round(
                        webhooks,
                        deliveries,
                        new Post(outbound.streaming(), () -> now, System::nanoTime),
                        new RetryPlan(RandomGenerator.of("L64X128MixRandom")),
                        new Rests()));
    }

    @AfterEach
    void close() {
        courier.stop();
        outbound.close();
        station.close();
    }

    @Test
    void whatHappensIsToldAndSigned() {
        Webhook webhook = webhook(listener);

        courier.note(List.of(event()));
        deliver();

        Listener.Heard heard = listener.heard().getFirst();
        assertThat(heard.isFrom(SECRET)).isTrue();
        assertThat(heard.isFrom(WebhookSecret.drawn(new SecureRandom()))).isFalse();
        assertThat(heard.header("Content-Type")).isEqualTo("application/json");
        assertThat(heard.header("User-Agent")).startsWith("EXStreamTV");
        assertThat(heard.json().at("/kind").asString()).isEqualTo("session.began");
        assertThat(heard.json().at("/time").asString()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(heard.json().at("/data/channel/name").asString()).isEqualTo("Fünf \"5\"");
        assertThat(heard.json().at("/id").asString()).isEqualTo(heard.header("webhook-id"));
        assertThat(last(webhook).state()).isEqualTo(State.DELIVERED);
        assertThat(last(webhook).last().orElseThrow().status()).isEqualTo(204);
    }

    @Test
    void nobodyHearsWhatHeDoesNotWantToHear() {
        Webhook webhook = webhook(listener);
        Webhook off = webhook(listener);
        Webhook _ = webhooks.change(off.id(), each -> each.with(each.settings().enabled(false)));

        courier.note(List.of(news.event(EventKind.SCAN_FINISHED, new Told.Mended("x"))));
        courier.note(List.of(event()));

        assertThat(all(webhook)).hasSize(1);
        assertThat(all(off)).isEmpty();
    }

    @Test
    void whatDoesNotArriveIsToldAgainUnderTheSameIdAndSignedAnew() {
        Webhook webhook = webhook(listener);
        listener.answering(before -> before < 2 ? 500 : 200);
        courier.note(List.of(event()));

        deliver();
        deliver();
        assertThat(listener.heard()).as("not before it is time").hasSize(1);
        now = now.plusSeconds(6);
        deliver();
        now = now.plusSeconds(36);
        deliver();

        assertThat(listener.heard()).hasSize(3).allMatch(heard -> heard.isFrom(SECRET));
        assertThat(listener.heard()).extracting(Listener.Heard::body).containsOnly(bodyOfFirst());
        assertThat(listener.heard())
                .extracting(heard -> heard.header("webhook-timestamp"))
                .doesNotHaveDuplicates();
        assertThat(last(webhook).tries()).isEqualTo(3);
        assertThat(last(webhook).state()).isEqualTo(State.DELIVERED);
        assertThat(found(webhook).failing()).isEqualTo(Webhook.Failing.NONE);
    }

    @Test
    void whatNeverArrivesIsGivenUpAfterEightTriesAndADayLaterTheWebhookIsOff() {
        Webhook webhook = webhook(listener);
        listener.answering(_ -> 500);
        courier.note(List.of(event(), event()));

        for (int hour = 0; hour < 40 && found(webhook).settings().enabled(); hour++) {
            now = NOON.plus(Duration.ofHours(hour));
            deliver();
            deliver();
        }

        assertThat(all(webhook)).extracting(Delivery::state).contains(State.GIVEN_UP);
        assertThat(all(webhook)).extracting(Delivery::tries).allMatch(tries -> tries <= 8);
        assertThat(found(webhook).settings().enabled()).isFalse();
        assertThat(found(webhook).stopped()).contains("in a row");
    }

    @Test
    void whoIsGoneIsToldNothingMore() {
        Webhook webhook = webhook(listener);
        listener.answering(_ -> 410);
        courier.note(List.of(event(), event()));

        deliver();
        now = now.plus(Duration.ofDays(1));
        deliver();

        assertThat(listener.heard()).hasSize(1);
        assertThat(found(webhook).settings().enabled()).isFalse();
        assertThat(found(webhook).stopped()).contains("410");
    }

    @Test
    void whoAsksForARestGetsIt() {
        Webhook webhook = webhook("/busy");
        station.answers(
                "/busy",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "600");
                    Station.send(exchange, 429, "slowly");
                });
        courier.note(List.of(event()));

        deliver();

        assertThat(last(webhook).due()).isEqualTo(now.plusSeconds(600));
        assertThat(last(webhook).last().orElseThrow().answer()).isEqualTo("slowly");
    }

    @Test
    void whoDoesNotAnswerIsLeftAloneWhateverElseHappens() {
        Webhook webhook = webhook(listener);
        listener.answering(before -> before == 0 ? 500 : 200);
        courier.note(List.of(event()));
        deliver();

        courier.note(List.of(event(), event()));
        deliver();
        assertThat(listener.heard()).as("it rests").hasSize(1);

        now = now.plusSeconds(6);
        deliver();
        assertThat(listener.heard()).hasSize(4);
        assertThat(all(webhook)).allMatch(this::isDone);
    }

    @Test
    void aTrialIsNotKeptWaitingByWhatFailedBefore() {
        Webhook webhook = webhook(listener);
        listener.answering(before -> before == 0 ? 500 : 200);
        for (int n = 0; n < 60; n++) {
            courier.note(List.of(event()));
        }
        deliver();

        Delivery trial =
                deliveries.add(
                        webhook.id(), news.event(EventKind.WEBHOOK_TEST, new Told.Test("Bot")));
        deliver();

        assertThat(deliveries.find(trial.id()).orElseThrow().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() {
        Webhook slow = webhook("/slow");
        station.answers("/slow", _ -> station.hold());
        Webhook quick = webhook(listener);
        courier.note(List.of(event()));

        courier.deliver();
        Patience.until("the quick one hears it", () -> !listener.heard().isEmpty());
        courier.note(List.of(event()));
        Patience.until(
                "it hears the next thing, too",
                () -> {
                    courier.deliver();
                    return listener.heard().size() == 2;
                });

        Patience.until("both are noted", () -> all(quick).stream().allMatch(this::isDone));
        assertThat(all(slow)).extracting(Delivery::tries).containsOnly(0);
        assertThat(station.visits("/slow")).isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("H03: a redirect is an answer, and is not followed")
    void redirectsAreNotFollowed() {
        Webhook webhook = webhook("/moved");
        station.redirect("/moved", 307, listener.address().toString());
        courier.note(List.of(event()));

        deliver();

        assertThat(listener.heard()).isEmpty();
        assertThat(last(webhook).last().orElseThrow().status()).isEqualTo(307);
        assertThat(last(webhook).state()).isEqualTo(State.WAITING);
    }

    @Test
    @DisplayName("H02: where clouds keep what their machines are told, nothing is told")
    void nobodyIsLedToWhatOnlyTheMachineMayAsk() {
        Webhook webhook = webhook(new WebAddress("http://[::ffff:169.254.169.254]/latest"));
        courier.note(List.of(event()));

        deliver();

        assertThat(last(webhook).last().orElseThrow().status()).isZero();
        assertThat(last(webhook).last().orElseThrow().answer()).contains("only the machine itself");
    }

    @Test
    void neitherSecretsNorAddressesAreInTheLog() {
        Logger logger = (Logger) LoggerFactory.getLogger("tv.exstream");
        var lines = new ListAppender<ILoggingEvent>();
        lines.list = new CopyOnWriteArrayList<>();
        lines.setContext(logger.getLoggerContext());
        lines.start();
        logger.addAppender(lines);
        try {
            Webhook gone = webhook("/hook/geheim?token=verborgen");
            station.answers("/hook/geheim", exchange -> Station.send(exchange, 410, ""));
            Webhook silent = webhook(new WebAddress("http://127.0.0.1:1/geheim?token=verborgen"));
            courier.note(List.of(event()));
            deliver();

            assertThat(found(gone).stopped()).isNotEmpty();
            assertThat(last(silent).last().orElseThrow().status()).isZero();
        } finally {
            logger.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .noneMatch(
                        line ->
                                line.contains("geheim")
                                        || line.contains("verborgen")
                                        || line.contains("whsec_"));
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsKept() {
        Webhook webhook = webhook("/long");
        station.answers("/long", exchange -> Station.send(exchange, 500, "x".repeat(1_000_000)));
        courier.note(List.of(event()));

        deliver();

        assertThat(last(webhook).last().orElseThrow().answer()).isEqualTo("x".repeat(1_024));
    }

    @Test
    void aServerThatStartsAgainTellsWhatWaits() {
        Webhook webhook = webhook(listener);
        listener.answering(before -> before == 0 ? 503 : 200);
        courier.note(List.of(event()));
        deliver();
        courier.stop();

        now = now.plusSeconds(6);
        courier = courier();
        courier.start();
        Patience.until("it is told", () -> last(webhook).state() == State.DELIVERED);

        assertThat(listener.heard()).extracting(Listener.Heard::body).containsOnly(bodyOfFirst());
        assertThat(courier.isRunning()).isTrue();
    }

    @Test
    void whatIsToldWhileTheServerRunsArrivesByItself() {
        Webhook _ = webhook(listener);
        courier.start();

        news.tell(EventKind.SESSION_BEGAN, SAID);

        Patience.until("it arrives", () -> listener.heard().size() == 1);
    }

    private void deliver() {
        courier.deliver();
        Patience.until("everybody was told", () -> !courier.isOut());
    }

    private String bodyOfFirst() {
        return listener.heard().getFirst().body();
    }

    private Event event() {
        return news.event(EventKind.SESSION_BEGAN, SAID);
    }

    private boolean isDone(Delivery delivery) {
        return delivery.state() == State.DELIVERED;
    }

    private Webhook webhook(Listener to) {
        return webhook(new WebAddress(to.address().toString()));
    }

    private Webhook webhook(String path) {
        return webhook(new WebAddress(station.inside(path)));
    }

    private Webhook webhook(WebAddress address) {
        return webhooks.add(
                new WebhookSettings("Bot", address, EnumSet.of(EventKind.SESSION_BEGAN), true),
                SECRET);
    }

    private Webhook found(Webhook webhook) {
        return webhooks.find(webhook.id()).orElseThrow();
    }

    private Delivery last(Webhook webhook) {
        return all(webhook).getFirst();
    }

    private List<Delivery> all(Webhook webhook) {
        return deliveries
                .page(webhook.id(), Deliveries.Filter.ALL, OptionalInt.empty(), 99)
                .entries();
    }
}
