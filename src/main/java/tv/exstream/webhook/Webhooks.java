package tv.exstream.webhook;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The webhooks, and by what they know us. Thread-safe.
public interface Webhooks {
    /// In the order in which they were added.
    List<Webhook> all();

    Optional<Webhook> find(WebhookId id);

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when there are as many as may be
    Webhook add(WebhookSettings settings, WebhookSecret secret);

    /// Changes one while nobody else does.
    ///
    /// @throws tv.exstream.problem.ProblemException WEBHOOK_NOT_FOUND, or what the change throws
    Webhook change(WebhookId id, UnaryOperator<Webhook> change);

    /// The same with another secret, all or nothing.
    ///
    /// @throws tv.exstream.problem.ProblemException WEBHOOK_NOT_FOUND, or what the change throws
    Webhook change(WebhookId id, UnaryOperator<Webhook> change, WebhookSecret secret);

    /// Also forgets what was told to it. Answers whether it was there.
    boolean remove(WebhookId id);

    /// Empty when there is no such webhook, or its secret cannot be read any more.
    Optional<WebhookSecret> secret(WebhookId id);

    /// @throws tv.exstream.problem.ProblemException WEBHOOK_NOT_FOUND
    void putSecret(WebhookId id, WebhookSecret secret);
}
