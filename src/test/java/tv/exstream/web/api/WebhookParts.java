package tv.exstream.web.api;

import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.delivery.DeliveryConfiguration;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.SelfMark;
import tv.exstream.outbound.Station;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.InMemoryDeliveries;
import tv.exstream.webhook.InMemoryWebhooks;
import tv.exstream.webhook.Webhooks;

/// The end points about webhooks, with whatever tells them something.
@Import({
    DeliveryConfiguration.class,
    WebhookConfiguration.class,
    WebhookDeliveryRoutes.class,
    WebhookRoutes.class
})
public class WebhookParts {
    @Bean
    Webhooks webhooks() {
        return new InMemoryWebhooks();
    }

    @Bean
    Deliveries deliveries(Webhooks webhooks) {
        return new InMemoryDeliveries(webhooks);
    }

    @Bean(destroyMethod = "close")
    Outbound outbound(SelfMark mark, LongSupplier nanoTime) {
        return new Outbound(Station.border(), mark, nanoTime);
    }
}
