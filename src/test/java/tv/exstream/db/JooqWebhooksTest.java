package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.WEBHOOK;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.key.KeyFile;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.DeliveriesContract;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.Webhooks;
import tv.exstream.webhook.WebhooksContract;

class JooqWebhooksTest extends OnEachDatabase implements WebhooksContract {
    private @TempDir Path folder;

    @Override
    public Webhooks webhooks() {
        return sealedWith("key");
    }

    @Test
    void whoeverReadsTheDatabaseReadsNeitherAddressesNorSecrets() {
        Webhook _ = webhooks().add(WebhooksContract.settings("Bot"), SECRET);

        String row = database.read(sql -> sql.selectFrom(WEBHOOK).fetchSingle().formatJSON());

        assertThat(row)
                .contains("Bot", "CHANNEL_DARK")
                .doesNotContain(SECRET.text(), "whsec", "bot.example", "geheim");
    }

    @Test
    void oneWhoseKeyIsLostIsOffAndSaysSo() {
        Webhook webhook = webhooks().add(WebhooksContract.settings("Bot"), SECRET);

        Webhook found = sealedWith("another").find(webhook.id()).orElseThrow();

        assertThat(found.settings().enabled()).isFalse();
        assertThat(found.stopped()).contains("cannot be read");
        assertThat(sealedWith("another").secret(webhook.id())).isEmpty();
        assertThat(webhooks().find(webhook.id())).as("with the key").contains(webhook);
    }

    private Webhooks sealedWith(String file) {
        return new JooqWebhooks(database, Seal.of(new KeyFile(folder.resolve(file))));
    }

    @Nested
    class OfDeliveries implements DeliveriesContract {
        @Override
        public Webhooks webhooks() {
            return JooqWebhooksTest.this.webhooks();
        }

        @Override
        public Deliveries deliveries() {
            return new JooqDeliveries(database, MOST_WAITING);
        }
    }
}
