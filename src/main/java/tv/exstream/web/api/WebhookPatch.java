package tv.exstream.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.json.StrictJson;
import tv.exstream.source.WebAddress;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.WebhookSettings;

/// What a person wants to change about a webhook, as a merge patch (RFC 7396): what is absent stays.
///
/// @param address as a whole, and not as it is shown
/// @param kinds all that it wants to hear of
/// @param secret by which it is to know this server from now on
public record WebhookPatch(
        Optional<String> name,
        Optional<String> address,
        Optional<List<String>> kinds,
        Optional<Boolean> enabled,
        Optional<String> secret) {
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE with the place
    static WebhookPatch read(String json) {
        return StrictJson.patch(json, WebhookPatch.class, Map.of());
    }

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE
    WebhookSettings applied(WebhookSettings before) {
        return new WebhookSettings(
                name.orElse(before.name()),
                address.map(WebAddress::new).orElse(before.address()),
                kinds.map(EventKind::wanted).orElse(before.kinds()),
                enabled.orElse(before.enabled()));
    }

    Optional<WebhookSecret> wantedSecret() {
        return secret.map(WebhookSecret::new);
    }

    /// Without what may let in.
    @Override
    public String toString() {
        return "change of a webhook";
    }
}
