package tv.exstream.schedule.sequential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.cursor.Source;

/// The cursors of a schedule: each content that is used has one, whoever uses it. Owned by one thread.
final class Cursors {
    private final Map<String, Source> sources;
    private final Map<String, Source> used = new LinkedHashMap<>();

    /// @param sources by the key of the content
    Cursors(Map<String, Source> sources) {
        this.sources = sources;
    }

    String of(Showing showing) {
        return of(showing.content());
    }

    /// The name of the cursor of a content.
    String of(String content) {
        Source source = sources.get(content);
        if (source == null) {
            throw new IllegalArgumentException("content must have a source: " + content);
        }
        String name = "content " + content;
        used.put(name, source);
        return name;
    }

    /// @param content empty for none
    List<Spots> spots(String content) {
        return content.isEmpty() ? List.of() : List.of(Spots.of(of(content)));
    }

    /// Those that are used, by name.
    Map<String, Source> used() {
        return Map.copyOf(used);
    }
}
