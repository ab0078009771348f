package tv.exstream.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Webhooks that are forgotten when the test ends. Thread-safe.
public final class InMemoryWebhooks implements Webhooks {
    private final Map<WebhookId, Webhook> webhooks = new LinkedHashMap<>();
    private final Map<WebhookId, WebhookSecret> secrets = new LinkedHashMap<>();
    private int last;

    @Override
    public synchronized List<Webhook> all() {
        return List.copyOf(webhooks.values());
    }

    @Override
    public synchronized Optional<Webhook> find(WebhookId id) {
        return Optional.ofNullable(webhooks.get(id));
    }

    @Override
    public synchronized Webhook add(WebhookSettings settings, WebhookSecret secret) {
        if (webhooks.size() >= Webhook.MOST) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, "webhooks must be at most " + Webhook.MOST);
        }
        var webhook = new Webhook(new WebhookId(++last), settings, Webhook.Failing.NONE, "");
        webhooks.put(webhook.id(), webhook);
        secrets.put(webhook.id(), secret);
        return webhook;
    }

    @Override
    public synchronized Webhook change(WebhookId id, UnaryOperator<Webhook> change) {
        Webhook changed = change.apply(find(id).orElseThrow(() -> unknown(id)));
        webhooks.put(id, changed);
        return changed;
    }

    @Override
    public synchronized Webhook change(
            WebhookId id, UnaryOperator<Webhook> change, WebhookSecret secret) {
        Webhook changed = change(id, change);
        putSecret(id, secret);
        return changed;
    }

    @Override
    public synchronized boolean remove(WebhookId id) {
        secrets.remove(id);
        return webhooks.remove(id) != null;
    }

    @Override
    public synchronized Optional<WebhookSecret> secret(WebhookId id) {
        return Optional.ofNullable(secrets.get(id));
    }

    @Override
    public synchronized void putSecret(WebhookId id, WebhookSecret secret) {
        if (!webhooks.containsKey(id)) {
            throw unknown(id);
        }
        secrets.put(id, secret);
    }

    private static ProblemException unknown(WebhookId id) {
        return new ProblemException(Problem.WEBHOOK_NOT_FOUND, "no webhook has the id " + id);
    }
}
