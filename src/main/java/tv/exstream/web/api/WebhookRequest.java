package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.source.WebAddress;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.WebhookSettings;

/// A webhook as a person wants it.
///
/// @param address with http or https; what it has beside the host is shown to nobody again
/// @param kinds what it wants to hear of, such as `channel.dark`; everything when absent
/// @param enabled true when absent
/// @param secret `whsec_` and 24 to 64 bytes in base64; one is made when absent
public record WebhookRequest(
        String name,
        String address,
        Optional<List<String>> kinds,
        Optional<Boolean> enabled,
        Optional<String> secret) {
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE
    WebhookSettings settings() {
        return new WebhookSettings(
                name,
                new WebAddress(address),
                kinds.map(EventKind::wanted).orElseGet(() -> EventKind.wanted(WebhookEntry.ALL)),
                enabled.orElse(true));
    }

    Optional<WebhookSecret> wantedSecret() {
        return secret.map(WebhookSecret::new);
    }

    /// Without what may let in.
    @Override
    public String toString() {
        return "webhook " + name;
    }
}
