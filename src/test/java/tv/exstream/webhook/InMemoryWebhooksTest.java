package tv.exstream.webhook;

import org.junit.jupiter.api.Nested;

class InMemoryWebhooksTest implements WebhooksContract {
    private final Webhooks webhooks = new InMemoryWebhooks();

    @Override
    public Webhooks webhooks() {
        return webhooks;
    }

    @Nested
    class OfDeliveries implements DeliveriesContract {
        private final Deliveries deliveries = new InMemoryDeliveries(webhooks, MOST_WAITING);

        @Override
        public Webhooks webhooks() {
            return webhooks;
        }

        @Override
        public Deliveries deliveries() {
            return deliveries;
        }
    }
}
