package tv.exstream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.WebAddress;

/// What every implementation of [Webhooks] does.
public interface WebhooksContract {
    Instant MORNING = Instant.parse("2026-03-01T08:00:00.250Z");
    WebhookSecret SECRET = WebhookSecret.drawn(new SecureRandom());

    Webhooks webhooks();

    @Test
    default void oneIsKeptAsItWasSaid() {
        Webhook webhook = webhooks().add(settings("Bot"), SECRET);

        assertThat(webhook.settings()).isEqualTo(settings("Bot"));
        assertThat(webhook.failing()).isEqualTo(Webhook.Failing.NONE);
        assertThat(webhooks().find(webhook.id())).contains(webhook);
        assertThat(webhooks().all()).containsExactly(webhook);
        assertThat(webhooks().secret(webhook.id())).contains(SECRET);
    }

    @Test
    default void whatIsChangedIsKept() {
        Webhook webhook = webhooks().add(settings("Bot"), SECRET);
        var other =
                new WebhookSettings(
                        "Other",
                        new WebAddress("http://10.0.0.1:9/x"),
                        EnumSet.of(EventKind.SCAN_FINISHED),
                        true);

        Webhook changed = webhooks().change(webhook.id(), found -> found.with(other));
        Webhook failed = webhooks().change(webhook.id(), found -> found.failed(MORNING));
        Webhook gone = webhooks().change(webhook.id(), Webhook::gone);

        assertThat(changed.settings()).isEqualTo(other);
        assertThat(failed.failing().since()).contains(MORNING);
        assertThat(gone.stopped()).isNotEmpty();
        assertThat(webhooks().find(webhook.id())).contains(gone);
    }

    @Test
    default void aSecretIsReplaced() {
        Webhook webhook = webhooks().add(settings("Bot"), SECRET);
        WebhookSecret other = WebhookSecret.drawn(new SecureRandom());

        webhooks().putSecret(webhook.id(), other);

        assertThat(webhooks().secret(webhook.id())).contains(other);
    }

    @Test
    default void anAddressAndASecretAreChangedTogetherOrNotAtAll() {
        Webhook webhook = webhooks().add(settings("Bot"), SECRET);
        WebhookSecret other = WebhookSecret.drawn(new SecureRandom());

        assertThatThrownBy(
                        () ->
                                webhooks()
                                        .change(
                                                webhook.id(),
                                                _ -> {
                                                    throw new IllegalArgumentException("no");
                                                },
                                                other))
                .hasMessage("no");
        assertThat(webhooks().secret(webhook.id())).contains(SECRET);
        Webhook changed =
                webhooks().change(webhook.id(), found -> found.with(settings("Other")), other);

        assertThat(changed.settings().name()).isEqualTo("Other");
        assertThat(webhooks().find(webhook.id())).contains(changed);
        assertThat(webhooks().secret(webhook.id())).contains(other);
        assertUnknown(() -> webhooks().change(new WebhookId(99), found -> found, other));
    }

    @Test
    default void whatIsRemovedIsUnknown() {
        WebhookId id = webhooks().add(settings("Bot"), SECRET).id();

        assertThat(webhooks().remove(id)).isTrue();

        assertThat(webhooks().remove(id)).isFalse();
        assertThat(webhooks().find(id)).isEmpty();
        assertThat(webhooks().secret(id)).isEmpty();
        assertUnknown(() -> webhooks().change(id, found -> found));
        assertUnknown(() -> webhooks().putSecret(id, SECRET));
        assertThat(webhooks().add(settings("Bot"), SECRET).id()).isGreaterThan(id);
    }

    @Test
    default void thereAreNotMoreThanAnybodyNeeds() {
        for (int n = 0; n < Webhook.MOST; n++) {
            Webhook _ = webhooks().add(settings("Bot " + n), SECRET);
        }

        assertThatThrownBy(() -> webhooks().add(settings("one more"), SECRET))
                .hasMessageContaining("at most 50");
    }

    static WebhookSettings settings(String name) {
        return new WebhookSettings(
                name,
                new WebAddress("https://bot.example/hook/verborgen?token=geheim"),
                EnumSet.of(EventKind.CHANNEL_DARK, EventKind.SESSION_BEGAN),
                true);
    }

    private static void assertUnknown(Runnable wish) {
        assertThatThrownBy(wish::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.WEBHOOK_NOT_FOUND));
    }
}
