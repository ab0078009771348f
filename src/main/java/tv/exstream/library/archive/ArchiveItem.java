package tv.exstream.library.archive;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// What archive.org says of an item.
///
/// @param described `metadata`, whose values may be one or several of a name
/// @param exists whether archive.org knows it, be it only as one that nobody may see
/// @param films may be empty
/// @param picture when the one was made that archive.org shows of it; empty when there is none
record ArchiveItem(
        String identifier,
        boolean exists,
        JsonNode described,
        List<Derivatives.Choice> films,
        Optional<Instant> picture) {
    /// What archive.org calls the picture that it makes of an item.
    static final String PICTURE = "__ia_thumb.jpg";

    /// The folder of pictures. No identifier begins with a dot.
    private static final String PICTURES = ".artwork/";

    private static final JsonMapper JSON = JsonMapper.shared();

    /// The least that the Academy of Motion Picture Arts and Sciences calls a feature film.
    private static final Duration FILM = Duration.ofMinutes(40);

    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*");
    private static final Pattern YEAR = Pattern.compile("\\D*(\\d{4})(?:\\D.*)?");

    /// Reads the answer of `/metadata`; one without anything stands for an item that does not exist.
    ///
    /// @throws IllegalArgumentException when it is none
    static ArchiveItem read(String identifier, byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            List<ArchiveFile> files =
                    root.path("files")
                            .valueStream()
                            .filter(file -> !isSet(file, "private"))
                            .map(ArchiveFile::of)
                            .toList();
            List<ArchiveFile> open = isPublic(root) ? files : List.of();
            boolean exists = root.path("metadata").isObject() || isSet(root, "is_dark");
            return new ArchiveItem(
                    identifier,
                    exists,
                    root.path("metadata"),
                    Derivatives.best(open),
                    open.stream()
                            .filter(file -> file.name().equals(PICTURE))
                            .map(ArchiveFile::modified)
                            .findFirst());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("item is not described in JSON: " + identifier, e);
        }
    }

    private static boolean isPublic(JsonNode root) {
        return !isSet(root, "is_dark") && !isSet(root.path("metadata"), "access-restricted-item");
    }

    /// Written as one or as a text.
    private static boolean isSet(JsonNode object, String name) {
        return object.path(name).asString("").equals("true");
    }

    boolean isCollection() {
        return first("mediatype").equals("collection");
    }

    MediaKind kind(Derivatives.Choice film) {
        boolean isLong = film.length().filter(length -> length.compareTo(FILM) >= 0).isPresent();
        return films.size() == 1 && isLong ? MediaKind.MOVIE : MediaKind.OTHER_VIDEO;
    }

    /// Of several films each has a name of its own.
    Title title(Derivatives.Choice film) {
        String name =
                Stream.of(first("title"), identifier)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElseThrow();
        String part = film.file().title().isBlank() ? stem(film.original()) : film.file().title();
        String whole = films.size() == 1 || part.equals(name) ? name : name + ": " + part;
        return new Title(whole, "", -1, -1, year(), plot());
    }

    /// @param source that has it, by which its picture is named
    Metadata metadata(SourceId source) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        values.put(Facet.TAG, split("subject"));
        values.put(Facet.STUDIO, all("creator"));
        values.put(Facet.DIRECTOR, all("director"));
        values.put(Facet.LIST, all("collection"));
        values.put(Facet.GUID, List.of("archive.org:" + identifier));
        String director = all("director").stream().findFirst().orElse("");
        return new Metadata(new Facts(day(), "", "", 0, director), values, artwork(source));
    }

    private Artwork artwork(SourceId source) {
        return picture.map(
                        made ->
                                new Artwork(
                                        Map.of(
                                                Artwork.Kind.THUMB,
                                                new Artwork.Picture(pictured(source), made))))
                .orElse(Artwork.NONE);
    }

    private Path pictured(SourceId source) {
        return new RemotePath(source, PICTURES + identifier).path();
    }

    /// The identifier of the item whose picture has a key; empty when the key is that of something else.
    static Optional<String> ofPicture(String key) {
        return key.startsWith(PICTURES)
                ? Optional.of(key.substring(PICTURES.length()))
                : Optional.empty();
    }

    /// 0 when it is not known.
    private int year() {
        return Stream.of("year", "date")
                .map(name -> YEAR.matcher(first(name)))
                .filter(Matcher::matches)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .filter(year -> year > 0)
                .findFirst()
                .orElse(0);
    }

    private LocalDate day() {
        Matcher matcher = DAY.matcher(first("date"));
        try {
            return matcher.matches()
                    ? LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)))
                    : Facts.UNKNOWN_DAY;
        } catch (DateTimeException _) {
            return Facts.UNKNOWN_DAY;
        }
    }

    private String plot() {
        String text = String.join("\n", all("description"));
        return TAG.matcher(text)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }

    private List<String> split(String name) {
        List<String> all = new ArrayList<>();
        all(name).forEach(text -> all.addAll(List.of(text.split(";"))));
        return all.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /// One value is written as such, several as an array.
    private List<String> all(String name) {
        JsonNode value = described.path(name);
        Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
        return values.filter(each -> each.isValueNode() && !each.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ');
    }
}
