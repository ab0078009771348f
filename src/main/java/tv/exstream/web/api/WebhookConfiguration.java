package tv.exstream.web.api;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.LiveConfig;
import tv.exstream.delivery.News;
import tv.exstream.library.remote.OwnAddresses;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.Webhooks;

/// Puts the end points about webhooks together, and what says how they are doing.
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    WebhookView.Rules webhookRules(LiveConfig live, SecureRandom random) {
        return new WebhookView.Rules(
                address -> OwnAddresses.of(live.now().server()).has(address.uri()), random);
    }

    @Bean
    WebhookView webhookView(
            Webhooks webhooks, Deliveries deliveries, News news, WebhookView.Rules rules) {
        return new WebhookView(webhooks, deliveries, news, rules);
    }

    @Bean
    HealthCheck webhooksHealth(Webhooks webhooks) {
        return new HealthCheck(
                "webhooks", HealthCheck.Weight.OPTIONAL, () -> finding(webhooks.all()));
    }

    static HealthCheck.Finding finding(List<Webhook> webhooks) {
        List<Said> stopped =
                webhooks.stream()
                        .filter(webhook -> !webhook.stopped().isEmpty())
                        .map(
                                webhook ->
                                        Said.of(
                                                Phrase.WEBHOOK_OFF,
                                                webhook.settings().name(),
                                                webhook.stopped()))
                        .toList();
        long on = webhooks.stream().filter(each -> each.settings().enabled()).count();
        return stopped.isEmpty()
                ? HealthCheck.Finding.up(Said.of(Phrase.WEBHOOKS_TOLD, on))
                : HealthCheck.Finding.degraded(Said.joined(stopped));
    }
}
