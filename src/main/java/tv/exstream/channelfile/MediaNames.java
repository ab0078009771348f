package tv.exstream.channelfile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.collection.query.Condition;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.source.RemotePath;

/// Names media by what they are called and where they lie, and finds them again by it: by the title first, because folders have other
/// places elsewhere; among those of the same title the one of the same path. What has the path alone may be something else, and says what it
/// is called. Owned by one thread.
final class MediaNames {
    private final MediaItems items;
    private final Matches matches;
    private final Today today;

    /// By what they are called, of those that were looked for.
    private final Map<JsonNode, Optional<Found>> found = new HashMap<>();

    /// By path, of the folders in which something was looked for.
    private final Map<Path, Map<String, Outline>> folders = new HashMap<>();

    MediaNames(MediaItems items, Matches matches, Today today) {
        this.items = items;
        this.matches = matches;
        this.today = today;
    }

    /// An item that may be meant.
    ///
    /// @param called what it is called, where nothing but its path says that it is meant; empty where its title does
    record Found(MediaId id, Optional<JsonNode> called) {
        private static Found byTitle(Outline item) {
            return new Found(item.id(), Optional.empty());
        }

        private static Found byPath(Outline item) {
            return new Found(item.id(), Optional.of(MediaNames.name(item)));
        }
    }

    /// Empty when nobody knows the item.
    Optional<JsonNode> name(MediaId id) {
        return Optional.ofNullable(items.outlines(List.of(id)).get(id)).map(MediaNames::name);
    }

    private static ObjectNode name(Outline item) {
        Title title = item.title();
        ObjectNode name = JsonNodeFactory.instance.objectNode();
        name.put("kind", item.kind().name().toLowerCase(Locale.ROOT));
        name.put("title", title.name());
        if (!title.show().isEmpty()) {
            name.put("show", title.show());
        }
        title.seasonNumber().ifPresent(season -> name.put("season", season));
        title.episodeNumber().ifPresent(episode -> name.put("episode", episode));
        if (title.year() > 0) {
            name.put("year", title.year());
        }
        if (RemotePath.of(item.path()).isEmpty() && item.kind() != MediaKind.LIVE) {
            name.put("path", item.path().toString());
        }
        return name;
    }

    /// Empty when there is none here. What was looked for is known from then on.
    ///
    /// @param name has a title
    Optional<Found> find(JsonNode name) {
        Optional<Found> known = found.get(name);
        if (known == null) {
            known = search(name);
            found.put(name.deepCopy(), known);
        }
        return known;
    }

    private Optional<Found> search(JsonNode name) {
        String path = name.path("path").asString("");
        Comparator<Outline> bestFirst =
                Comparator.<Outline, Boolean>comparing(item -> !item.path().toString().equals(path))
                        .thenComparing(item -> item.path().toString());
        return titled(name.path("title").asString())
                .filter(item -> isMeant(item, name))
                .min(bestFirst)
                .map(Found::byTitle)
                .or(() -> lying(path).map(Found::byPath));
    }

    private Stream<Outline> titled(String title) {
        Query query = new Query.Match(Field.TITLE, new Condition.Equal(title));
        return matches.all(query, today).stream();
    }

    private Optional<Outline> lying(String path) {
        return folder(path)
                .map(each -> folders.computeIfAbsent(each, this::within))
                .map(found -> found.get(path));
    }

    private Map<String, Outline> within(Path folder) {
        return items.outlinesUnder(folder).stream()
                .collect(
                        Collectors.toMap(
                                item -> item.path().toString(), item -> item, (a, _) -> a));
    }

    private static Optional<Path> folder(String path) {
        try {
            return Optional.ofNullable(Path.of(path).getParent()).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isMeant(Outline item, JsonNode name) {
        ObjectNode present = name(item);
        return Stream.of("kind", "title", "show", "season", "episode", "year")
                .allMatch(part -> isSame(present.path(part), name.path(part)));
    }

    /// What a person leaves out may be anything.
    private static boolean isSame(JsonNode present, JsonNode wanted) {
        return wanted.isMissingNode() || present.asString("").equalsIgnoreCase(wanted.asString(""));
    }
}
