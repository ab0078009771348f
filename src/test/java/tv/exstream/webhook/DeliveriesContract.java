package tv.exstream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.ProblemException;
import tv.exstream.webhook.Delivery.State;
import tv.exstream.webhook.Delivery.Try;

/// What every implementation of [Deliveries] does.
public interface DeliveriesContract {
    Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");

    /// Of those that are tried.
    int MOST_WAITING = 8;

    Webhooks webhooks();

    Deliveries deliveries();

    @Test
    default void whatIsToBeToldIsDueAtOnceAndKeptAsItHappened() {
        WebhookId webhook = webhook("Bot");

        Delivery delivery = deliveries().add(webhook, event("msg_1", NOON));

        assertThat(delivery.event()).isEqualTo(event("msg_1", NOON));
        assertThat(delivery.state()).isEqualTo(State.WAITING);
        assertThat(deliveries().awaited(NOON)).containsExactly(webhook);
        assertThat(deliveries().awaited(NOON.minusMillis(1))).isEmpty();
        assertThat(deliveries().due(webhook, NOON, 9)).containsExactly(delivery);
        assertThat(deliveries().find(delivery.id())).contains(delivery);
    }

    @Test
    default void trialsAreDueFirst() {
        WebhookId webhook = webhook("Bot");
        Delivery first = deliveries().add(webhook, event("msg_1", NOON));
        Delivery second = deliveries().add(webhook, event("msg_2", NOON));
        Delivery trial =
                deliveries().add(webhook, new Event("msg_3", EventKind.WEBHOOK_TEST, NOON, "{}"));

        assertThat(deliveries().due(webhook, NOON, 9)).containsExactly(trial, first, second);
        assertThat(deliveries().due(webhook, NOON, 1)).containsExactly(trial);
    }

    @Test
    default void whatWasTriedWaitsUntilItIsDueAgain() {
        WebhookId webhook = webhook("Bot");
        Delivery delivery = deliveries().add(webhook, event("msg_1", NOON));
        Delivery later =
                delivery.tried(
                        new Try(NOON, 503, Duration.ofMillis(12), "später"),
                        Optional.of(Duration.ofSeconds(30)));

        deliveries().keep(later);

        assertThat(deliveries().find(delivery.id())).contains(later);
        assertThat(deliveries().awaited(NOON.plusSeconds(29))).isEmpty();
        assertThat(deliveries().due(webhook, NOON.plusSeconds(30), 9)).containsExactly(later);
    }

    @Test
    default void whatArrivedOrWasGivenUpIsNotDue() {
        WebhookId webhook = webhook("Bot");
        var taken = new Try(NOON, 200, Duration.ZERO, "");
        var refused = new Try(NOON, 0, Duration.ZERO, "nobody");
        deliveries()
                .keep(
                        deliveries()
                                .add(webhook, event("msg_1", NOON))
                                .tried(taken, Optional.empty()));
        deliveries()
                .keep(
                        deliveries()
                                .add(webhook, event("msg_2", NOON))
                                .tried(refused, Optional.empty()));

        assertThat(deliveries().awaited(NOON.plusSeconds(9_999))).isEmpty();
    }

    @Test
    default void whoIsSwitchedOffIsNotAwaitedAndMissesNothingThatWaits() {
        WebhookId webhook = webhook("Bot");
        Delivery _ = deliveries().add(webhook, event("msg_1", NOON));

        Webhook off = webhooks().change(webhook, Webhook::gone);
        assertThat(deliveries().awaited(NOON)).isEmpty();

        Webhook _ = webhooks().change(webhook, found -> found.with(off.settings().enabled(true)));
        assertThat(deliveries().awaited(NOON)).containsExactly(webhook);
    }

    @Test
    default void eachIsToldItsOwnTheOldestFirst() {
        WebhookId one = webhook("One");
        WebhookId other = webhook("Other");
        Delivery first = deliveries().add(one, event("msg_1", NOON));
        Delivery elsewhere = deliveries().add(other, event("msg_1", NOON));
        Delivery second = deliveries().add(one, event("msg_2", NOON));

        assertThat(deliveries().awaited(NOON)).containsExactly(one, other);
        assertThat(deliveries().due(one, NOON, 9)).containsExactly(first, second);
        assertThat(deliveries().due(one, NOON, 1)).containsExactly(first);
        assertThat(deliveries().due(other, NOON, 9)).containsExactly(elsewhere);
    }

    @Test
    default void pagesGoFromTheNewestToTheOldestAndMissNothing() {
        WebhookId webhook = webhook("Bot");
        List<Delivery> all = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            all.add(deliveries().add(webhook, event("msg_" + n, NOON)));
        }

        List<Delivery> read = new ArrayList<>();
        OptionalInt cursor = OptionalInt.empty();
        do {
            Deliveries.Page page = deliveries().page(webhook, Deliveries.Filter.ALL, cursor, 3);
            Delivery _ = deliveries().add(webhook, event("msg_new", NOON));
            read.addAll(page.entries());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(all.reversed());
    }

    @Test
    default void theyAreFoundByWhatBecameOfThemAndByWhatTheyTell() {
        WebhookId webhook = webhook("Bot");
        Delivery arrived = deliveries().add(webhook, event("msg_1", NOON));
        deliveries().keep(arrived.tried(new Try(NOON, 200, Duration.ZERO, ""), Optional.empty()));
        Delivery waiting = deliveries().add(webhook, event("msg_2", NOON));
        Delivery trial =
                deliveries().add(webhook, new Event("msg_3", EventKind.WEBHOOK_TEST, NOON, "{}"));

        assertThat(found(webhook, Optional.of(State.WAITING), Optional.empty()))
                .containsExactly(trial.id(), waiting.id());
        assertThat(found(webhook, Optional.of(State.DELIVERED), Optional.empty()))
                .containsExactly(arrived.id());
        assertThat(found(webhook, Optional.empty(), Optional.of(EventKind.WEBHOOK_TEST)))
                .containsExactly(trial.id());
        assertThat(found(webhook, Optional.of(State.GIVEN_UP), Optional.empty())).isEmpty();
    }

    private List<DeliveryId> found(
            WebhookId webhook, Optional<State> state, Optional<EventKind> kind) {
        return deliveries()
                .page(webhook, new Deliveries.Filter(state, kind), OptionalInt.empty(), 9)
                .entries()
                .stream()
                .map(Delivery::id)
                .toList();
    }

    @Test
    default void whatGoesBeyondWhatMayWaitIsGivenUpAtOnce() {
        WebhookId webhook = webhook("Bot");
        for (int n = 0; n < MOST_WAITING; n++) {
            assertThat(deliveries().add(webhook, event("msg_" + n, NOON)).state())
                    .isEqualTo(State.WAITING);
        }

        assertThat(deliveries().add(webhook, event("msg_more", NOON)).state())
                .isEqualTo(State.GIVEN_UP);
        assertThat(deliveries().add(webhook("Other"), event("msg_more", NOON)).state())
                .isEqualTo(State.WAITING);
    }

    @Test
    default void whatIsOldIsForgottenAndOfTheRestTheOldestThatIsDone() {
        WebhookId webhook = webhook("Bot");
        Delivery _ = deliveries().add(webhook, event("msg_old", NOON.minusMillis(1)));
        Delivery waiting = deliveries().add(webhook, event("msg_waits", NOON));
        List<Delivery> done = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Delivery added = deliveries().add(webhook, event("msg_" + n, NOON));
            done.add(added.tried(new Try(NOON, 200, Duration.ZERO, ""), Optional.empty()));
            deliveries().keep(done.getLast());
        }

        assertThat(deliveries().cut(NOON, 2)).isEqualTo(4);
        assertThat(deliveries().cut(NOON, 2)).isZero();

        assertThat(
                        deliveries()
                                .page(webhook, Deliveries.Filter.ALL, OptionalInt.empty(), 9)
                                .entries())
                .containsExactly(done.get(4), done.get(3), waiting);
    }

    @Test
    default void whoIsRemovedTakesAllOfItAlong() {
        WebhookId webhook = webhook("Bot");
        Delivery delivery = deliveries().add(webhook, event("msg_1", NOON));

        boolean _ = webhooks().remove(webhook);

        assertThat(deliveries().find(delivery.id())).isEmpty();
        assertThat(deliveries().awaited(NOON)).isEmpty();
        deliveries().keep(delivery);
        assertThat(deliveries().find(delivery.id())).isEmpty();
        assertThatThrownBy(() -> deliveries().add(webhook, event("msg_2", NOON)))
                .isInstanceOf(ProblemException.class);
    }

    private WebhookId webhook(String name) {
        return webhooks().add(WebhooksContract.settings(name), WebhooksContract.SECRET).id();
    }

    static Event event(String id, Instant at) {
        return new Event(id, EventKind.CHANNEL_DARK, at, "{\"channel\":{\"name\":\"Fünf\"}}");
    }
}
