package tv.exstream.web.ui.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How high pictures are for their width, and which ones suit best.
public enum Shape {
    TALL("poster", "parent", "thumb", "backdrop"),
    BROAD("thumb", "backdrop", "poster", "parent"),
    SQUARE("parent", "poster", "thumb", "backdrop");

    private final String kinds;

    /// @param kinds of pictures, the best first
    Shape(String... kinds) {
        this.kinds = String.join(",", kinds);
    }

    /// As the style sheet calls it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The address of one of these pictures, relative to the server; empty when there is none.
    String picture(Map<String, String> pictures) {
        return List.of(kinds.split(",", -1)).stream()
                .map(pictures::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
