package tv.exstream.web.ui.reference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A line for a shell that asks for an operation. What is to be filled in is in capitals; the key comes from a variable, so that it stays out of
/// what the shell remembers.
record CurlLine(String start, String path) {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
    private static final List<String> JSON =
            List.of("application/merge-patch+json", "application/json");

    static CurlLine of(String method, String path, JsonNode operation, SampleBody samples) {
        String start =
                "curl%s -H \"Authorization: Bearer $EXSTREAMTV_KEY\"%s "
                        .formatted(
                                method.equals("GET") ? "" : " -X " + method,
                                body(operation.path("requestBody").path("content"), samples));
        String places = PLACE.matcher(path).replaceAll(each -> capitals(each.group(1)));
        return new CurlLine(start, places + query(operation));
    }

    String at(String base) {
        return start + quoted(base + path);
    }

    private static String query(JsonNode operation) {
        String wanted =
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(each -> each.path("required").asBoolean(false))
                        .filter(each -> each.path("in").asString("").equals("query"))
                        .map(each -> each.path("name").asString(""))
                        .map(name -> name + "=" + capitals(name))
                        .collect(Collectors.joining("&"));
        return wanted.isEmpty() ? "" : "?" + wanted;
    }

    private static String body(JsonNode contents, SampleBody samples) {
        for (String media : JSON) {
            if (contents.has(media)) {
                String sample = samples.of(contents.get(media).path("schema")).toString();
                return " -H 'Content-Type: %s' -d %s".formatted(media, quoted(sample));
            }
        }
        return contents.propertyStream()
                .findFirst()
                .map(each -> " -H %s --data-binary @FILE".formatted(type(each.getKey())))
                .orElse("");
    }

    private static String type(String media) {
        return quoted("Content-Type: " + media);
    }

    private static String capitals(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /// As one word of a shell.
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
