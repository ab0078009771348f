package tv.exstream.web.ui.setting;

import java.util.List;
import tv.exstream.web.api.WebhookEntry;

/// A webhook as pages show it.
///
/// @param state `good`, `warn` while it fails, `bad` when the server switched it off; empty when a person did
/// @param word of its state, as in the message `webhooks.state.WORD`
/// @param stopped why the server switched it off, in English; empty when it did not
public record WebhookShown(
        int id,
        String name,
        String address,
        List<String> kinds,
        boolean enabled,
        String state,
        String word,
        int failures,
        String stopped) {
    public WebhookShown {
        kinds = List.copyOf(kinds);
    }

    /// Something that one may want to hear of.
    ///
    /// @param text as the interface names it
    /// @param key of its name, as in the message `webhooks.kind.KEY`
    public record Kind(String text, String key, boolean wanted) {}

    static WebhookShown of(WebhookEntry entry) {
        String stopped = entry.stopped().orElse("");
        String word = word(entry, !stopped.isEmpty());
        return new WebhookShown(
                entry.id(),
                entry.name(),
                entry.address(),
                entry.kinds(),
                entry.enabled(),
                state(word),
                word,
                entry.failures(),
                stopped);
    }

    private static String word(WebhookEntry entry, boolean isStopped) {
        if (isStopped) {
            return "stopped";
        }
        if (!entry.enabled()) {
            return "off";
        }
        return entry.failures() > 0 ? "failing" : "on";
    }

    private static String state(String word) {
        return switch (word) {
            case "stopped" -> "bad";
            case "failing" -> "warn";
            case "on" -> "good";
            default -> "";
        };
    }

    static List<Kind> kinds(List<String> all, List<String> wanted) {
        return all.stream().map(text -> new Kind(text, key(text), wanted.contains(text))).toList();
    }

    static String key(String kind) {
        return kind.replace('.', '-');
    }
}
