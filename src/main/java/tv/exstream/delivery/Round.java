package tv.exstream.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.RetryPlan;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookId;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.Webhooks;

/// Tells one webhook what is due, one thing after another, until something does not arrive: who does not answer is left alone for a while,
/// whatever else is due. Thread-safe.
record Round(Webhooks webhooks, Deliveries deliveries, Post post, RetryPlan plan, Rests rests) {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /// Then others that became due meanwhile are looked for. Arbitrary.
    private static final int AT_ONCE = 50;

    void visit(WebhookId id) throws InterruptedException {
        for (Delivery each : due(id)) {
            Optional<Webhook> webhook =
                    webhooks.find(id).filter(found -> found.settings().enabled());
            if (webhook.isEmpty() || !arrives(webhook.get(), each)) {
                return;
            }
        }
    }

    /// A trial is what somebody waits for who may just have mended the receiver.
    private List<Delivery> due(WebhookId id) {
        Instant now = post.clock().instant();
        boolean isResting = rests.isResting(id, now);
        return deliveries.due(id, now, AT_ONCE).stream()
                .filter(each -> !isResting || each.event().kind() == EventKind.WEBHOOK_TEST)
                .toList();
    }

    private boolean arrives(Webhook webhook, Delivery delivery) throws InterruptedException {
        Optional<WebhookSecret> secret = webhooks.secret(webhook.id());
        Post.Reply reply =
                secret.isPresent()
                        ? post.tell(webhook, secret.get(), delivery.event())
                        : post.silence("its secret cannot be read, was the key of secrets lost?");
        Optional<Duration> pause = plan.after(delivery.tries() + 1, reply.rest());
        rest(webhook.id(), reply, pause.orElse(Rests.LONGEST));
        deliveries.keep(delivery.tried(reply.seen(), pause));
        judge(webhook, reply.seen());
        return reply.seen().arrived();
    }

    private void rest(WebhookId webhook, Post.Reply reply, Duration pause) {
        if (reply.seen().arrived()) {
            rests.end(webhook);
        } else {
            rests.begin(webhook, reply.seen().at(), pause, reply.rest());
        }
    }

    private void judge(Webhook webhook, Delivery.Try seen) {
        try {
            Webhook after = webhooks.change(webhook.id(), found -> judged(found, seen));
            if (webhook.settings().enabled() && !after.stopped().isEmpty()) {
                LOG.warn("webhook={} switched off: {}", after.id(), after.stopped());
            }
        } catch (ProblemException e) {
            // Somebody has just removed it, and what was to be told with it.
            if (e.problem() != Problem.WEBHOOK_NOT_FOUND) {
                throw e;
            }
        }
    }

    private static Webhook judged(Webhook webhook, Delivery.Try seen) {
        if (seen.arrived()) {
            return webhook.succeeded();
        }
        return seen.isGone() ? webhook.gone() : webhook.failed(seen.at());
    }
}
