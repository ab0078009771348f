package tv.exstream.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.webhook.Delivery.State;

/// Deliveries that are forgotten when the test ends. Thread-safe.
public final class InMemoryDeliveries implements Deliveries {
    private final Webhooks webhooks;
    private final List<Delivery> entries = new ArrayList<>();
    private final int mostWaiting;
    private int last;

    public InMemoryDeliveries(Webhooks webhooks) {
        this(webhooks, MOST_WAITING);
    }

    InMemoryDeliveries(Webhooks webhooks, int mostWaiting) {
        this.webhooks = webhooks;
        this.mostWaiting = mostWaiting;
    }

    @Override
    public synchronized Delivery add(WebhookId webhook, Event event) {
        if (webhooks.find(webhook).isEmpty()) {
            throw new ProblemException(
                    Problem.WEBHOOK_NOT_FOUND, "no webhook has the id " + webhook);
        }
        long waiting = known().stream().filter(each -> waits(each, webhook)).count();
        var delivery =
                new Delivery(
                        new DeliveryId(++last),
                        webhook,
                        event,
                        waiting < mostWaiting ? State.WAITING : State.GIVEN_UP,
                        event.at(),
                        0,
                        Optional.empty());
        entries.add(delivery);
        return delivery;
    }

    @Override
    public synchronized List<WebhookId> awaited(Instant now) {
        return webhooks.all().stream()
                .filter(webhook -> webhook.settings().enabled())
                .map(Webhook::id)
                .filter(id -> !due(id, now, 1).isEmpty())
                .toList();
    }

    @Override
    public synchronized List<Delivery> due(WebhookId webhook, Instant now, int most) {
        return known().stream()
                .filter(each -> waits(each, webhook) && !each.due().isAfter(now))
                .sorted(Comparator.comparing(each -> each.event().kind() != EventKind.WEBHOOK_TEST))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<Delivery> find(DeliveryId id) {
        return known().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public synchronized void keep(Delivery delivery) {
        entries.replaceAll(each -> each.id().equals(delivery.id()) ? delivery : each);
    }

    @Override
    public synchronized Page page(WebhookId webhook, Filter wanted, OptionalInt cursor, int most) {
        List<Delivery> fitting =
                known().reversed().stream()
                        .filter(each -> each.webhook().equals(webhook))
                        .filter(each -> wanted.state().filter(one -> one != each.state()).isEmpty())
                        .filter(
                                each ->
                                        wanted.kind()
                                                .filter(one -> one != each.event().kind())
                                                .isEmpty())
                        .filter(each -> cursor.isEmpty() || each.id().value() <= cursor.getAsInt())
                        .toList();
        return fitting.size() <= most
                ? new Page(fitting, OptionalInt.empty())
                : new Page(
                        fitting.subList(0, most), OptionalInt.of(fitting.get(most).id().value()));
    }

    @Override
    public synchronized int cut(Instant before, int most) {
        int all = entries.size();
        List<Delivery> done =
                entries.stream().filter(each -> each.state() != State.WAITING).toList();
        entries.removeAll(done.subList(0, Math.max(0, done.size() - most)));
        entries.removeIf(each -> each.event().at().isBefore(before));
        return all - entries.size();
    }

    /// Those of webhooks that are still there.
    private List<Delivery> known() {
        entries.removeIf(each -> webhooks.find(each.webhook()).isEmpty());
        return entries;
    }

    private static boolean waits(Delivery delivery, WebhookId webhook) {
        return delivery.webhook().equals(webhook) && delivery.state() == State.WAITING;
    }
}
