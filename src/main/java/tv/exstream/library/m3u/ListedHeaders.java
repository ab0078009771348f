package tv.exstream.library.m3u;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an entry wants to be told with each request, in the ways of all players. What stands nearer to the address counts more.
///
/// | where | in which form |
/// |---|---|
/// | `#EXTINF` | `http-user-agent="A"`, `user-agent="A"`, `http-referrer="B"` |
/// | `#EXTVLCOPT` | `http-user-agent=A`, `http-referrer=B`, `http-origin=C` |
/// | `#KODIPROP` | `inputstream.adaptive.stream_headers=User-Agent=A&Referer=B`, as behind a bar |
/// | the address | `http://a.example/1.ts\|User-Agent=A&Referer=B` |
final class ListedHeaders {
    private record Name(String listed, String header) {}

    /// Of two names of one header, the second counts more.
    private static final List<Name> NAMES =
            List.of(
                    new Name("user-agent", "User-Agent"),
                    new Name("http-user-agent", "User-Agent"),
                    new Name("http-referer", "Referer"),
                    new Name("http-referrer", "Referer"),
                    new Name("http-origin", "Origin"));

    private static final List<String> TOGETHER =
            List.of(
                    "inputstream.adaptive.common_headers",
                    "inputstream.adaptive.manifest_headers",
                    "inputstream.adaptive.stream_headers");

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private ListedHeaders() {}

    /// By names that are one in any case.
    static Map<String, String> of(M3uEntry entry) {
        var listed = new ListedHeaders();
        listed.addNamed(entry.attributes());
        listed.addNamed(entry.options());
        for (String name : TOGETHER) {
            listed.add(SourceLine.headers(entry.options().getOrDefault(name, "")));
        }
        listed.add(entry.sources().getFirst().headers());
        return listed.headers;
    }

    private void addNamed(Map<String, String> said) {
        for (Name name : NAMES) {
            add(Map.of(name.header(), said.getOrDefault(name.listed(), "")));
        }
    }

    private void add(Map<String, String> more) {
        more.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        headers.put(name, value);
                    }
                });
    }
}
