package tv.exstream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.WebAddress;
import tv.exstream.webhook.Delivery.State;

class WebhookTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final WebhookSettings SETTINGS =
            new WebhookSettings(
                    "Bot",
                    new WebAddress("https://bot.example/hook?token=x"),
                    EnumSet.of(EventKind.CHANNEL_DARK),
                    true);

    private final Webhook webhook =
            new Webhook(new WebhookId(1), SETTINGS, Webhook.Failing.NONE, "");

    @Test
    void oneThatFailsForADayIsSwitchedOffAndSaysWhy() {
        Webhook failing = webhook;
        for (int n = 0; n < 11; n++) {
            failing = failing.failed(NOON.plus(Duration.ofHours(n)));
        }
        assertThat(failing.failed(NOON.plus(Duration.ofHours(23))).settings().enabled()).isTrue();

        Webhook stopped = failing.failed(NOON.plus(Duration.ofHours(24)));

        assertThat(stopped.settings().enabled()).isFalse();
        assertThat(stopped.stopped()).contains("12 times in a row");
    }

    @Test
    void manyFailuresInAnHourAreARestartOfTheReceiver() {
        Webhook failing = webhook;
        for (int n = 0; n < 500; n++) {
            failing = failing.failed(NOON.plusSeconds(n));
        }

        assertThat(failing.settings().enabled()).isTrue();
        assertThat(failing.failing()).isEqualTo(new Webhook.Failing(500, Optional.of(NOON)));
        assertThat(failing.succeeded()).isEqualTo(webhook);
    }

    @Test
    void oneThatIsGoneIsSwitchedOffAtOnceAndBeginsAnewWhenItIsSwitchedOn() {
        Webhook gone = webhook.failed(NOON).gone();

        assertThat(gone.settings().enabled()).isFalse();
        assertThat(gone.stopped()).contains("410");
        assertThat(gone.with(SETTINGS)).isEqualTo(webhook);
    }

    @Test
    void whoChangesTheNameOfOneThatIsOffStillSeesWhy() {
        Webhook gone = webhook.gone();

        assertThat(gone.with(SETTINGS.enabled(false)).stopped()).isEqualTo(gone.stopped());
    }

    @Test
    void settingsAreRefusedThatSayNothing() {
        assertRefused(() -> settings(" ", EnumSet.of(EventKind.SCAN_FINISHED)), "name must have");
        assertRefused(() -> settings("x".repeat(61), EnumSet.of(EventKind.SCAN_FINISHED)), "1..60");
        assertRefused(() -> settings("a\nb", EnumSet.of(EventKind.SCAN_FINISHED)), "control");
        assertRefused(() -> settings("Bot", Set.of()), "kinds must name");
    }

    @Test
    void kindsHaveNamesThatOneCanAskFor() {
        assertThat(EventKind.wanted(List.of("channel.dark", "scan.finished")))
                .containsExactly(EventKind.CHANNEL_DARK, EventKind.SCAN_FINISHED);
        assertRefused(() -> EventKind.wanted(List.of("webhook.test")), "some of session.began");
        assertRefused(() -> EventKind.wanted(List.of("CHANNEL_DARK")), "CHANNEL_DARK");
        assertRefused(() -> EventKind.wanted(List.of()), "at least one");
        for (EventKind kind : EventKind.values()) {
            assertThat(EventKind.find(kind.text())).contains(kind);
        }
    }

    @Test
    void whatArrivedIsDoneAndWhatDidNotIsTriedAgainUntilItIsGivenUp() {
        Event event = new Event("msg_1", EventKind.CHANNEL_DARK, NOON, "{}");
        Delivery waiting =
                new Delivery(
                        new DeliveryId(1),
                        webhook.id(),
                        event,
                        State.WAITING,
                        NOON,
                        0,
                        Optional.empty());
        var refused = new Delivery.Try(NOON, 500, Duration.ofMillis(3), "no");

        Delivery later = waiting.tried(refused, Optional.of(Duration.ofSeconds(5)));

        assertThat(later.state()).isEqualTo(State.WAITING);
        assertThat(later.due()).isEqualTo(NOON.plusSeconds(5));
        assertThat(later.tries()).isOne();
        assertThat(later.tried(refused, Optional.empty()).state()).isEqualTo(State.GIVEN_UP);
        var taken = new Delivery.Try(NOON, 204, Duration.ZERO, "");
        assertThat(later.tried(taken, Optional.of(Duration.ZERO)).state())
                .isEqualTo(State.DELIVERED);
    }

    @Test
    void aRedirectHasNotArrived() {
        assertThat(new Delivery.Try(NOON, 302, Duration.ZERO, "").arrived()).isFalse();
        assertThat(new Delivery.Try(NOON, 0, Duration.ZERO, "").arrived()).isFalse();
        assertThat(new Delivery.Try(NOON, 299, Duration.ZERO, "").arrived()).isTrue();
    }

    @Test
    void anAnswerIsCutAndCanBeStored() {
        String hostile = "\u0000" + "x".repeat(5_000);

        assertThat(new Delivery.Try(NOON, 500, Duration.ZERO, hostile).answer())
                .hasSize(1_024)
                .startsWith("\uFFFDx");
    }

    private static WebhookSettings settings(String name, Set<EventKind> kinds) {
        return new WebhookSettings(name, SETTINGS.address(), kinds, true);
    }

    private static void assertRefused(Runnable wish, String why) {
        assertThatThrownBy(wish::run)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(why);
    }
}
