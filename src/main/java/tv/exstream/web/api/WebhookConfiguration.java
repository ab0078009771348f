package tv.exstream.web.api;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
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
        String stopped =
                webhooks.stream()
                        .filter(webhook -> !webhook.stopped().isEmpty())
                        .map(
                                webhook ->
                                        "%s was switched off: %s"
                                                .formatted(
                                                        webhook.settings().name(),
                                                        webhook.stopped()))
                        .collect(Collectors.joining("; "));
        long on = webhooks.stream().filter(each -> each.settings().enabled()).count();
        return stopped.isEmpty()
                ? HealthCheck.Finding.up("%d webhooks are told what happens".formatted(on))
                : HealthCheck.Finding.degraded(stopped);
    }
}
