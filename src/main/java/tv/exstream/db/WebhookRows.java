package tv.exstream.db;

import static tv.exstream.db.tables.Tables.WEBHOOK;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import tv.exstream.db.tables.tables.records.WebhookRecord;
import tv.exstream.source.WebAddress;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookId;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.WebhookSettings;

/// Webhooks as rows and back.
record WebhookRows(Seal seal) {
    /// RFC 2606: leads nowhere.
    private static final WebAddress NOWHERE = new WebAddress("https://unknown.invalid/");

    private static final long NEVER = 0;

    Webhook insert(DSLContext sql, WebhookSettings settings, WebhookSecret secret) {
        WebhookRecord row = sql.newRecord(WEBHOOK);
        row.setSecret("");
        row.setAddress("");
        describe(row, settings);
        fail(row, Webhook.Failing.NONE);
        row.setStopped("");
        int _ = row.insert();
        // What is sealed is bound to where it stands, so the id comes first.
        row.setAddress(seal.seal(settings.address().text(), place(row.getId(), "address")));
        row.setSecret(sealed(row.getId(), secret));
        int _ = row.update();
        return webhook(row);
    }

    void write(WebhookRecord row, Webhook webhook) {
        WebAddress address = webhook.settings().address();
        if (!address.equals(address(row).orElse(NOWHERE))) {
            row.setAddress(seal.seal(address.text(), place(row.getId(), "address")));
        }
        describe(row, webhook.settings());
        fail(row, webhook.failing());
        row.setStopped(webhook.stopped());
    }

    private static void describe(WebhookRecord row, WebhookSettings settings) {
        row.setName(settings.name());
        row.setKinds(
                settings.kinds().stream().map(EventKind::name).collect(Collectors.joining(",")));
        row.setEnabled(settings.enabled());
    }

    private static void fail(WebhookRecord row, Webhook.Failing failing) {
        row.setFailures(failing.count());
        row.setFailingSince(failing.since().map(Instant::toEpochMilli).orElse(NEVER));
    }

    /// One whose address cannot be read, because the key of secrets is another one, is off and says so.
    Webhook webhook(WebhookRecord row) {
        Optional<WebAddress> address = address(row);
        return new Webhook(
                new WebhookId(row.getId()),
                new WebhookSettings(
                        row.getName(),
                        address.orElse(NOWHERE),
                        kinds(row.getKinds()),
                        row.getEnabled() && address.isPresent()),
                failing(row),
                address.isPresent()
                        ? row.getStopped()
                        : "its address cannot be read, was the key of secrets lost?");
    }

    private static Webhook.Failing failing(WebhookRecord row) {
        return row.getFailures() == 0
                ? Webhook.Failing.NONE
                : new Webhook.Failing(
                        row.getFailures(),
                        Optional.of(Instant.ofEpochMilli(row.getFailingSince())));
    }

    private Optional<WebAddress> address(WebhookRecord row) {
        return seal.open(row.getAddress(), place(row.getId(), "address")).map(WebAddress::new);
    }

    Optional<WebhookSecret> secret(WebhookRecord row) {
        return seal.open(row.getSecret(), place(row.getId(), "secret")).map(WebhookSecret::new);
    }

    String sealed(int id, WebhookSecret secret) {
        return seal.seal(secret.text(), place(id, "secret"));
    }

    private static Set<EventKind> kinds(String names) {
        return Arrays.stream(names.split(",")).map(EventKind::valueOf).collect(Collectors.toSet());
    }

    private static String place(int id, String what) {
        return "webhook/%d/%s".formatted(id, what);
    }
}
