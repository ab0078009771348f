package tv.exstream.library.archive;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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

    /// A page has some 100 bytes for each item.
    private static final int MOST_BYTES = 4 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Lets time pass.
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /// What a search found.
    ///
    /// @param isWhole whether there is no more of it than is wanted
    record Found(Set<String> identifiers, boolean isWhole) {}

    private record Page(Set<String> identifiers, Optional<String> cursor) {}

    /// The identifiers of what a query finds, the oldest first, so that what is new is behind what was found before.
    ///
    /// @param query in words of archive.org
    /// @param most how many
    Found find(String query, int most) throws IOException, InterruptedException {
        Set<String> found = new LinkedHashSet<>();
        Optional<String> cursor = Optional.empty();
        boolean isNew;
        do {
            if (cursor.isPresent()) {
                pause.of(BETWEEN_PAGES);
            }
            Page page = page(query, cursor);
            isNew = found.addAll(page.identifiers());
            cursor = page.cursor();
            // A cursor that leads to what was there before would lead there for ever.
        } while (cursor.isPresent() && isNew && found.size() < most);
        Set<String> some = new LinkedHashSet<>();
        found.stream().limit(most).forEach(some::add);
        return new Found(some, cursor.isEmpty() || found.size() >= most);
    }

    private Page page(String query, Optional<String> cursor)
            throws IOException, InterruptedException {
        String address =
                "/services/search/v1/scrape?fields=identifier&sorts=%s&count=%d&q=%s%s"
                        .formatted(
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
        Set<String> identifiers = new LinkedHashSet<>();
        root.path("items")
                .valueStream()
                .map(item -> item.path("identifier").asString(""))
                .filter(identifier -> !identifier.isEmpty())
                .forEach(identifiers::add);
        Optional<String> cursor =
                Optional.of(root.path("cursor").asString("")).filter(text -> !text.isEmpty());
        return new Page(identifiers, cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
