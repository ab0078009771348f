package tv.exstream.library.xtream;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tv.exstream.library.row.Row;
import tv.exstream.library.row.RowReader;

/// The categories of an account's channels, films or series. Immutable.
///
/// @param names by id, which is a number in most panels and a text in others
public record XtreamCategories(Map<String, String> names) {
    public static final XtreamCategories NONE = new XtreamCategories(Map.of());

    private static final long MOST_BYTES = 16L << 20;

    public XtreamCategories {
        names = Map.copyOf(names);
    }

    public static XtreamCategories read(InputStream answer) throws IOException {
        Map<String, String> names = new HashMap<>();
        RowReader.rows(
                answer,
                MOST_BYTES,
                row -> {
                    String id = row.text("category_id");
                    if (!id.isEmpty()) {
                        names.put(id, row.text("category_name"));
                    }
                });
        return new XtreamCategories(names);
    }

    /// What the category of a channel or film is called; empty when it has none.
    String of(Row row) {
        String one = names.getOrDefault(row.text("category_id"), "");
        return one.isEmpty()
                ? row.texts("category_ids").stream()
                        .map(id -> names.getOrDefault(id, ""))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("")
                : one;
    }
}
