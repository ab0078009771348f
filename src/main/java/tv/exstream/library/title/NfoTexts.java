package tv.exstream.library.title;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the children of one NFO element say. Owned by one thread.
final class NfoTexts {
    private static final Set<String> WANTED =
            Set.of(
                    "title",
                    "originaltitle",
                    "sorttitle",
                    "language",
                    "originallanguage",
                    "original_language",
                    "artist",
                    "showtitle",
                    "season",
                    "episode",
                    "year",
                    "premiered",
                    "aired",
                    "releasedate",
                    "plot",
                    "outline",
                    "genre",
                    "tag",
                    "country",
                    "studio",
                    "network",
                    "style",
                    "mood",
                    "director",
                    "credits",
                    "writer",
                    "album",
                    "albumartist",
                    "track",
                    "mpaa",
                    "userrating",
                    "uniqueid",
                    "name",
                    "review",
                    "biography",
                    "albumartistcredits/artist");

    /// Elements of older programs that are an id of one catalogue each.
    private static final Map<String, String> IDS =
            Map.of(
                    "imdbid", "imdb:",
                    "imdb_id", "imdb:",
                    "imdb", "imdb:",
                    "tmdbid", "tmdb:",
                    "tvdbid", "tvdb:",
                    "musicbrainzalbumid", "musicbrainz:",
                    "musicbrainzartistid", "musicbrainz:");

    private static final Pattern IMDB = Pattern.compile("tt\\d{5,10}");

    /// Of one element; more than the values of a facet that are kept.
    private static final int MOST_TEXTS = 200;

    private static final int LONGEST_PLOT = 10_000;

    /// What a picture shows that is that of a single season; nobody wants it.
    private static final String OF_SEASON = "season";

    private final Map<String, List<String>> texts = new HashMap<>();
    private final List<Worded> worded = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    // Of the element that is being read.
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String language = "";
    private String aspect = "";

    /// What the children of the actor or rating say that is being read, and its attributes.
    private final Map<String, String> parts = new HashMap<>();

    /// @param language what the element says that it is written in
    record Worded(String element, String language, String text) {}

    /// @param role may be empty
    /// @param order empty when it does not say
    record Actor(String name, String role, String order) {}

    /// @param system may be empty
    /// @param value as it is written
    /// @param best as it is written; empty when it does not say
    /// @param standard whether it says that it is to be shown: `true`
    record Rating(String system, String value, String best, String standard) {}

    /// @param aspect what it says that it shows, such as `poster` or `fanart`; may be empty
    /// @param address as it is written
    record Picture(String aspect, String address) {}

    /// What the elements of a name say, in order; a child of a child is called `actor/name`.
    List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /// What the first one says; empty when there is none.
    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /// Of titles and plots, those that say their language.
    List<Worded> worded() {
        return worded;
    }

    /// Everybody with a name, in the order of the file.
    List<Actor> actors() {
        return actors;
    }

    List<Rating> ratings() {
        return ratings;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /// Reads to the end. What was read before an error stays.
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // comments and the like say nothing
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName().toLowerCase(Locale.ROOT);
        open.addLast(name);
        text.setLength(0);
        language = attribute(xml, "lang").or(() -> attribute(xml, "language")).orElse("");
        aspect =
                attribute(xml, "season").isPresent()
                        ? OF_SEASON
                        : attribute(xml, "aspect").orElse("");
        // An id is nothing without the catalogue it is from.
        if (name.equals("uniqueid")) {
            attribute(xml, "type").ifPresent(catalogue -> append(catalogue + ":"));
        }
        if (name.equals("rating") || name.equals("actor")) {
            parts.clear();
            for (String part : List.of("name", "max", "default")) {
                attribute(xml, part).ifPresent(value -> parts.put(part, value));
            }
        }
    }

    /// Of any name space, so that `xml:lang` is one as well.
    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    private void end() {
        String path = open.stream().skip(1).collect(Collectors.joining("/"));
        put(path, text.toString().strip());
        open.removeLast();
        text.setLength(0);
        language = "";
    }

    private void put(String path, String said) {
        switch (path) {
            case "actor/name", "actor/role", "actor/order", "actor/sortorder" ->
                    parts.putIfAbsent(path, said);
            case "ratings/rating/value" -> parts.putIfAbsent("value", said);
            case "actor" -> endActor();
            case "ratings/rating" -> endRating(parts.getOrDefault("value", ""));
            case "rating" -> endRating(said);
            case "thumb" -> addTo(pictures, new Picture(aspect, said));
            case "fanart/thumb" -> addTo(pictures, new Picture("fanart", said));
            case "art/poster", "art/fanart", "art/thumb", "art/landscape" ->
                    addTo(pictures, new Picture(path.substring("art/".length()), said));
            case "id" -> endId(IMDB.matcher(said).matches() ? "imdb:" : "", said);
            default -> {
                // what is not wanted, and what is nothing but text, is no id
                endId(IDS.getOrDefault(path, ""), said);
            }
        }
        if (WANTED.contains(path) && !said.isEmpty()) {
            addTo(texts.computeIfAbsent(path, _ -> new ArrayList<>()), said);
            if (!language.isEmpty()) {
                addTo(worded, new Worded(path, language, said));
            }
        }
    }

    /// @param catalogue empty when what is said is no id
    private void endId(String catalogue, String said) {
        if (!catalogue.isEmpty() && !said.isEmpty()) {
            addTo(texts.computeIfAbsent("uniqueid", _ -> new ArrayList<>()), catalogue + said);
        }
    }

    private void endActor() {
        String name = parts.getOrDefault("actor/name", "");
        if (!name.isEmpty()) {
            String order = parts.getOrDefault("actor/sortorder", "");
            addTo(
                    actors,
                    new Actor(
                            name,
                            parts.getOrDefault("actor/role", ""),
                            parts.getOrDefault("actor/order", order)));
        }
    }

    private void endRating(String value) {
        addTo(
                ratings,
                new Rating(
                        parts.getOrDefault("name", ""),
                        value,
                        parts.getOrDefault("max", ""),
                        parts.getOrDefault("default", "")));
    }

    private static <T> void addTo(List<T> list, T more) {
        if (list.size() < MOST_TEXTS) {
            list.add(more);
        }
    }

    private void append(String more) {
        int room = LONGEST_PLOT - text.length();
        text.append(more, 0, Math.clamp(room, 0, more.length()));
    }
}
