package tv.exstream.web.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.source.WebAddress;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.WebhookParts;
import tv.exstream.web.ui.UiConfiguration;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Delivery.Try;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.WebhookSettings;
import tv.exstream.webhook.Webhooks;

@Timeout(60)
class WebhooksPageTest {
    /// So late that the server tells nothing of it meanwhile.
    private static final Instant LATER = Instant.parse("2090-03-01T12:00:00Z");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        new SecureRandom(),
                        UiConfiguration.class,
                        WebhookParts.class,
                        WebhooksPage.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void removeAll() {
        webhooks().all().forEach(each -> webhooks().remove(each.id()));
    }

    @Test
    void whoHasNoneIsToldWhatTheyAreFor() {
        assertThat(text("/webhooks"))
                .contains("No program is told anything yet", "A channel has gone dark");
    }

    @Test
    void theListShowsEachWithItsStateAndNothingSecret() {
        Webhook _ = add("<b>Bot</b>");
        Webhook gone = add("Gone");
        Webhook _ = webhooks().change(gone.id(), Webhook::gone);

        String page = server.get("/webhooks").body();

        assertThat(page)
                .contains("&lt;b&gt;Bot", "Switched off", "https://bot.example/")
                .doesNotContain("<b>Bot", "geheim", "whsec_");
    }

    @Test
    void thePageOfOneSaysWhatBecameOfWhatItWasTold() {
        Webhook webhook = add("Bot");
        var event = new Event("msg_1", EventKind.CHANNEL_DARK, LATER, "{}");
        var refused = new Try(LATER, 500, Duration.ofMillis(12), "<i>broken</i>");
        deliveries()
                .keep(
                        deliveries()
                                .add(webhook.id(), event)
                                .tried(refused, Optional.of(Duration.ofSeconds(5))));

        String page = text("/webhooks/" + webhook.id());

        assertThat(page)
                .contains("A channel has gone dark Is tried again", "tried once", "status 500")
                .contains("12 ms", "&lt;i&gt;broken", "Send again");
        String tag = server.get("/api/webhooks/" + webhook.id()).headers().firstValue("ETag").get();
        assertThat(server.get("/webhooks/" + webhook.id()).body())
                .contains("data-etag=\"" + tag.replace("\"", "&quot;") + '"')
                .doesNotContain("geheim");
    }

    @Test
    void oneThatTheServerSwitchedOffSaysWhy() {
        Webhook webhook = add("Bot");
        Webhook _ = webhooks().change(webhook.id(), Webhook::gone);

        assertThat(text("/webhooks/" + webhook.id()))
                .contains("The server has switched it off: it answered that it is gone (410)");
    }

    @Test
    void onlyWhatIsRefreshedIsAnsweredThen() {
        Webhook webhook = add("Bot");

        HttpResponse<String> part =
                server.send(
                        HttpRequest.newBuilder(server.url("/webhooks/" + webhook.id()))
                                .header("HX-Request", "true")
                                .header("HX-Target", "deliveries")
                                .build());

        assertThat(part.body()).startsWith("<div id=\"deliveries\"").doesNotContain("<h1");
    }

    @Test
    void oneThatIsNotThereIsNotFoundAndGermansReadGerman() {
        assertThat(server.get("/webhooks/77").statusCode()).isEqualTo(404);
        HttpResponse<String> german =
                server.send(
                        HttpRequest.newBuilder(server.url("/webhooks"))
                                .header("Accept-Language", "de")
                                .build());
        assertThat(german.body()).contains("Noch erfährt kein Programm etwas");
    }

    private static Webhook add(String name) {
        return webhooks()
                .add(
                        new WebhookSettings(
                                name,
                                new WebAddress("https://bot.example/hook?token=geheim"),
                                EnumSet.of(EventKind.CHANNEL_DARK),
                                true),
                        WebhookSecret.drawn(new SecureRandom()));
    }

    private static Webhooks webhooks() {
        return server.bean(Webhooks.class);
    }

    private static Deliveries deliveries() {
        return server.bean(Deliveries.class);
    }

    private static String text(String path) {
        return server.get(path)
                .body()
                .replaceAll("(?s)^.*<main", "<main")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
