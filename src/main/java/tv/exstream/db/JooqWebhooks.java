package tv.exstream.db;

import static tv.exstream.db.tables.Tables.WEBHOOK;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import tv.exstream.db.tables.tables.records.WebhookRecord;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookId;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.WebhookSettings;
import tv.exstream.webhook.Webhooks;

/// The webhooks in the database, with their addresses and secrets sealed.
public final class JooqWebhooks implements Webhooks {
    private final Database database;
    private final WebhookRows rows;

    JooqWebhooks(Database database, Seal seal) {
        this.database = database;
        this.rows = new WebhookRows(seal);
    }

    @Override
    public List<Webhook> all() {
        return database.read(
                sql -> sql.selectFrom(WEBHOOK).orderBy(WEBHOOK.ID).fetch(rows::webhook));
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return database.read(sql -> row(sql, id).map(rows::webhook));
    }

    @Override
    public Webhook add(WebhookSettings settings, WebhookSecret secret) {
        return database.write(
                sql -> {
                    if (sql.fetchCount(WEBHOOK) >= Webhook.MOST) {
                        throw ProblemException.of(
                                Problem.INVALID_VALUE, Objection.WEBHOOKS_AT_MOST, Webhook.MOST);
                    }
                    return rows.insert(sql, settings, secret);
                });
    }

    @Override
    public Webhook change(WebhookId id, UnaryOperator<Webhook> change) {
        return database.write(sql -> changed(sql, id, change));
    }

    @Override
    public Webhook change(WebhookId id, UnaryOperator<Webhook> change, WebhookSecret secret) {
        return database.write(
                sql -> {
                    Webhook after = changed(sql, id, change);
                    int _ = putSecret(sql, id, secret);
                    return after;
                });
    }

    private Webhook changed(DSLContext sql, WebhookId id, UnaryOperator<Webhook> change) {
        WebhookRecord row = row(sql, id).orElseThrow(() -> unknown(id));
        Webhook before = rows.webhook(row);
        Webhook after = change.apply(before);
        if (!after.equals(before)) {
            rows.write(row, after);
            int _ = row.store();
        }
        return after;
    }

    @Override
    public boolean remove(WebhookId id) {
        return database.write(
                sql -> sql.deleteFrom(WEBHOOK).where(WEBHOOK.ID.eq(id.value())).execute() > 0);
    }

    @Override
    public Optional<WebhookSecret> secret(WebhookId id) {
        return database.read(sql -> row(sql, id).flatMap(rows::secret));
    }

    @Override
    public void putSecret(WebhookId id, WebhookSecret secret) {
        int _ = database.write(sql -> putSecret(sql, id, secret));
    }

    private int putSecret(DSLContext sql, WebhookId id, WebhookSecret secret) {
        int written =
                sql.update(WEBHOOK)
                        .set(WEBHOOK.SECRET, rows.sealed(id.value(), secret))
                        .where(WEBHOOK.ID.eq(id.value()))
                        .execute();
        if (written == 0) {
            throw unknown(id);
        }
        return written;
    }

    private static Optional<WebhookRecord> row(DSLContext sql, WebhookId id) {
        return sql.selectFrom(WEBHOOK).where(WEBHOOK.ID.eq(id.value())).fetchOptional();
    }

    private static ProblemException unknown(WebhookId id) {
        return ProblemException.of(Problem.WEBHOOK_NOT_FOUND, Objection.NO_WEBHOOK, id);
    }
}
