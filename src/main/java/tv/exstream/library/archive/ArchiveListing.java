package tv.exstream.library.archive;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;

/// Finds items of archive.org, page by page. Thread-safe.
///
/// Source: the scrape API of archive.org, which tells where to go on.
///
/// @param base of archive.org
record ArchiveListing(Outbound outbound, URI base, Pause pause) {
    static final int PAGE = 1_000;

    /// Ten searches a minute are borne.
    static final Duration BETWEEN_PAGES = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// An item has some 100 bytes, and 25 for each of its changes.
    private static final int MOST_BYTES = 16 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Lets time pass.
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /// What a search found.
    ///
    /// @param versions by identifier: another text where the item was changed since; empty where nothing is said of that
    /// @param isWhole whether there is no more of it than is wanted
    record Found(SequencedMap<String, String> versions, boolean isWhole) {}

    private record Page(SequencedMap<String, String> versions, Optional<String> cursor) {}

    /// What a query finds, the oldest first, so that what is new is behind what was found before.
    ///
    /// @param query in words of archive.org
    /// @param most how many
    Found find(String query, int most) throws IOException, InterruptedException {
        SequencedMap<String, String> found = new LinkedHashMap<>();
        Optional<String> cursor = Optional.empty();
        boolean isNew;
        do {
            if (cursor.isPresent()) {
                pause.of(BETWEEN_PAGES);
            }
            Page page = page(query, cursor);
            int before = found.size();
            found.putAll(page.versions());
            isNew = found.size() > before;
            cursor = page.cursor();
            // A cursor that leads to what was there before would lead there for ever.
        } while (cursor.isPresent() && isNew && found.size() < most);
        SequencedMap<String, String> some = new LinkedHashMap<>();
        found.entrySet().stream()
                .limit(most)
                .forEach(each -> some.put(each.getKey(), each.getValue()));
        return new Found(some, cursor.isEmpty() || found.size() >= most);
    }

    private Page page(String query, Optional<String> cursor)
            throws IOException, InterruptedException {
        String address =
                "/services/search/v1/scrape?fields=%s&sorts=%s&count=%d&q=%s%s"
                        .formatted(
                                encoded("identifier,item_size,oai_updatedate"),
                                encoded("addeddate asc,identifier asc"),
                                PAGE,
                                encoded(query),
                                cursor.map(text -> "&cursor=" + encoded(text)).orElse(""));
        var place = Place.ofInternet(base.resolve(address));
        byte[] json = outbound.fetch(Question.get(place, PATIENCE), MOST_BYTES).body();
        try {
            return page(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new IOException("archive.org does not answer a search in JSON", e);
        }
    }

    private static Page page(JsonNode root) throws IOException {
        if (root.path("error").isString()) {
            throw new IOException(
                    "archive.org does not understand the search: " + root.path("error").asString());
        }
        if (!root.path("items").isArray()) {
            throw new IOException("archive.org does not answer a search with a list");
        }
        SequencedMap<String, String> versions = new LinkedHashMap<>();
        for (JsonNode item : root.path("items")) {
            String identifier = item.path("identifier").asString("");
            if (!identifier.isEmpty()) {
                versions.put(identifier, version(item));
            }
        }
        Optional<String> cursor =
                Optional.of(root.path("cursor").asString("")).filter(text -> !text.isEmpty());
        return new Page(versions, cursor);
    }

    /// A day is added to the last field with each change of files or of what is said of the item; the size changes at once.
    private static String version(JsonNode item) {
        JsonNode changes = item.path("oai_updatedate");
        return changes.isMissingNode() || changes.isNull()
                ? ""
                : "%s %s".formatted(item.path("item_size"), changes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
