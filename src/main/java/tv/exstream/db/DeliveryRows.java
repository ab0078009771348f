package tv.exstream.db;

import static tv.exstream.db.tables.Tables.WEBHOOK_DELIVERY;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import tv.exstream.db.tables.tables.records.WebhookDeliveryRecord;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.DeliveryId;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.WebhookId;

/// What is to be told to webhooks, as rows and back.
final class DeliveryRows {
    private static final long NEVER = 0;

    private DeliveryRows() {}

    static Delivery insert(DSLContext sql, WebhookId webhook, Event event, Delivery.State state) {
        WebhookDeliveryRecord row = sql.newRecord(WEBHOOK_DELIVERY);
        row.setWebhookId(webhook.value());
        row.setEvent(event.id());
        row.setKind(event.kind().name());
        row.setHappenedAt(Millis.exact(event.at()));
        row.setSaid(event.said());
        row.setState(state.name());
        row.setDueAt(Millis.exact(event.at()));
        row.setTries(0);
        row.setTriedAt(NEVER);
        row.setStatus(0);
        row.setTook(0);
        row.setAnswer("");
        int _ = row.insert();
        return delivery(row);
    }

    static void update(DSLContext sql, Delivery delivery) {
        WebhookDeliveryRecord row = sql.newRecord(WEBHOOK_DELIVERY);
        row.setState(delivery.state().name());
        row.setDueAt(Millis.exact(delivery.due()));
        row.setTries(delivery.tries());
        delivery.last()
                .ifPresent(
                        last -> {
                            row.setTriedAt(Millis.exact(last.at()));
                            row.setStatus(last.status());
                            row.setTook(Math.toIntExact(last.took().toMillis()));
                            row.setAnswer(last.answer());
                        });
        int _ =
                sql.update(WEBHOOK_DELIVERY)
                        .set(row)
                        .where(WEBHOOK_DELIVERY.ID.eq(delivery.id().value()))
                        .execute();
    }

    static Delivery delivery(WebhookDeliveryRecord row) {
        return new Delivery(
                new DeliveryId(row.getId()),
                new WebhookId(row.getWebhookId()),
                new Event(
                        row.getEvent(),
                        EventKind.valueOf(row.getKind()),
                        Instant.ofEpochMilli(row.getHappenedAt()),
                        row.getSaid()),
                Delivery.State.valueOf(row.getState()),
                Instant.ofEpochMilli(row.getDueAt()),
                row.getTries(),
                last(row));
    }

    private static Optional<Delivery.Try> last(WebhookDeliveryRecord row) {
        return row.getTriedAt() == NEVER
                ? Optional.empty()
                : Optional.of(
                        new Delivery.Try(
                                Instant.ofEpochMilli(row.getTriedAt()),
                                row.getStatus(),
                                Duration.ofMillis(row.getTook()),
                                row.getAnswer()));
    }
}
