package tv.exstream.web.api;

/// A webhook, and by what it knows this server: that is told this once.
///
/// @param secret the key of its signatures, as `whsec_` and base64
public record NewWebhookAnswer(WebhookEntry webhook, String secret) {
    /// Without the secret.
    @Override
    public String toString() {
        return "secret of " + webhook;
    }
}
