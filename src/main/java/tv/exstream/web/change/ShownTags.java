package tv.exstream.web.change;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// The entity tags of what pages show: with one, a form changes what somebody has seen and nothing newer. Thread-safe.
public final class ShownTags {
    private final Resources resources;
    private final JsonMapper json;

    ShownTags(Resources resources, JsonMapper json) {
        this.resources = resources;
        this.json = json;
    }

    /// For `If-Match`.
    ///
    /// @param answer as the interface answers it
    public String of(Object answer) {
        byte[] body = json.writeValueAsBytes(answer);
        return EntityTag.of(body, resources.movingOf(answer.getClass())).header();
    }

    /// For `If-Match`, of what the interface answers as text.
    ///
    /// @param path of the end point that has [Editable], such as `/api/collections/{id}`
    public String of(String path, String answer) {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        return EntityTag.of(body, resources.movingAt(path)).header();
    }
}
