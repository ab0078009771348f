package tv.exstream.db;

import static tv.exstream.db.tables.Tables.WEBHOOK;
import static tv.exstream.db.tables.Tables.WEBHOOK_DELIVERY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.Delivery.State;
import tv.exstream.webhook.DeliveryId;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.WebhookId;

/// What is to be told to webhooks, in the database, where it outlives the server.
public final class JooqDeliveries implements Deliveries {
    private static final SortField<Integer> TRIALS_FIRST =
            DSL.when(WEBHOOK_DELIVERY.KIND.eq(EventKind.WEBHOOK_TEST.name()), 0).otherwise(1).asc();

    private final Database database;
    private final int mostWaiting;

    /// @param mostWaiting for one webhook
    JooqDeliveries(Database database, int mostWaiting) {
        this.database = database;
        this.mostWaiting = mostWaiting;
    }

    @Override
    public Delivery add(WebhookId webhook, Event event) {
        return database.write(
                sql -> {
                    if (!sql.fetchExists(WEBHOOK, WEBHOOK.ID.eq(webhook.value()))) {
                        throw ProblemException.of(
                                Problem.WEBHOOK_NOT_FOUND, Objection.NO_WEBHOOK, webhook);
                    }
                    int waiting = sql.fetchCount(WEBHOOK_DELIVERY, of(webhook).and(waits()));
                    State state = waiting < mostWaiting ? State.WAITING : State.GIVEN_UP;
                    return DeliveryRows.insert(sql, webhook, event, state);
                });
    }

    @Override
    public List<WebhookId> awaited(Instant now) {
        return database.read(
                sql ->
                        sql.selectDistinct(WEBHOOK_DELIVERY.WEBHOOK_ID)
                                .from(WEBHOOK_DELIVERY)
                                .join(WEBHOOK)
                                .on(WEBHOOK.ID.eq(WEBHOOK_DELIVERY.WEBHOOK_ID))
                                .where(isDue(now))
                                .and(WEBHOOK.ENABLED)
                                .orderBy(WEBHOOK_DELIVERY.WEBHOOK_ID)
                                .fetch(row -> new WebhookId(row.value1())));
    }

    @Override
    public List<Delivery> due(WebhookId webhook, Instant now, int most) {
        return database.read(
                sql ->
                        sql.selectFrom(WEBHOOK_DELIVERY)
                                .where(of(webhook))
                                .and(isDue(now))
                                .orderBy(TRIALS_FIRST, WEBHOOK_DELIVERY.ID)
                                .limit(most)
                                .fetch(DeliveryRows::delivery));
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return database.read(
                sql ->
                        sql.selectFrom(WEBHOOK_DELIVERY)
                                .where(WEBHOOK_DELIVERY.ID.eq(id.value()))
                                .fetchOptional(DeliveryRows::delivery));
    }

    @Override
    public void keep(Delivery delivery) {
        database.write(
                sql -> {
                    DeliveryRows.update(sql, delivery);
                    return 0;
                });
    }

    @Override
    public Page page(WebhookId webhook, Filter wanted, OptionalInt cursor, int most) {
        Condition from =
                cursor.isPresent() ? WEBHOOK_DELIVERY.ID.le(cursor.getAsInt()) : DSL.noCondition();
        List<Delivery> entries =
                database.read(
                        sql ->
                                sql.selectFrom(WEBHOOK_DELIVERY)
                                        .where(of(webhook))
                                        .and(is(wanted))
                                        .and(from)
                                        .orderBy(WEBHOOK_DELIVERY.ID.desc())
                                        .limit(most + 1L)
                                        .fetch(DeliveryRows::delivery));
        return entries.size() <= most
                ? new Page(entries, OptionalInt.empty())
                : new Page(
                        entries.subList(0, most), OptionalInt.of(entries.get(most).id().value()));
    }

    @Override
    public int cut(Instant before, int most) {
        return database.write(
                sql ->
                        sql.deleteFrom(WEBHOOK_DELIVERY)
                                .where(WEBHOOK_DELIVERY.HAPPENED_AT.lt(Millis.ceiling(before)))
                                .or(surplus(sql, most))
                                .execute());
    }

    private static Condition surplus(DSLContext sql, int most) {
        return sql.select(WEBHOOK_DELIVERY.ID)
                .from(WEBHOOK_DELIVERY)
                .where(waits().not())
                .orderBy(WEBHOOK_DELIVERY.ID.desc())
                .limit(1)
                .offset(most)
                .fetchOptional(WEBHOOK_DELIVERY.ID)
                .map(newest -> WEBHOOK_DELIVERY.ID.le(newest).and(waits().not()))
                .orElse(DSL.falseCondition());
    }

    private static Condition of(WebhookId webhook) {
        return WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhook.value());
    }

    private static Condition is(Filter wanted) {
        Condition state =
                wanted.state()
                        .map(each -> WEBHOOK_DELIVERY.STATE.eq(each.name()))
                        .orElseGet(DSL::noCondition);
        return wanted.kind()
                .map(each -> state.and(WEBHOOK_DELIVERY.KIND.eq(each.name())))
                .orElse(state);
    }

    private static Condition waits() {
        return WEBHOOK_DELIVERY.STATE.eq(State.WAITING.name());
    }

    private static Condition isDue(Instant now) {
        return waits().and(WEBHOOK_DELIVERY.DUE_AT.le(now.toEpochMilli()));
    }
}
