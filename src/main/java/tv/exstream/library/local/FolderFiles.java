package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.library.title.MediaNames;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.media.Artwork;
import tv.exstream.media.SubtitleStream;

/// The media files of one folder with the NFO files and pictures that are about them. Immutable.
final class FolderFiles {
    /// What the name of a file of chapters ends with.
    private static final List<String> CHAPTERS =
            List.of(
                    ".chapters.xml",
                    ".chapters.txt",
                    "-chapters.xml",
                    "-chapters.txt",
                    "_chapters.xml",
                    "_chapters.txt",
                    ".ffmetadata",
                    ".ffmeta");

    private final FolderRules rules;
    private final Map<String, Entry> descriptions = new HashMap<>();
    private final List<Entry> shows = new ArrayList<>();
    private final FolderPictures pictures;
    private final FolderSubtitles subtitles;
    private final Map<String, Entry> chapters = new HashMap<>();
    private final boolean single;
    private final String extra;

    FolderFiles(FolderListing listing, FolderRules rules, Visit visit) {
        this.rules = rules;
        this.extra = visit.extra();
        this.subtitles = new FolderSubtitles(listing);
        listing.entries().forEach(this::addChapters);
        this.pictures = new FolderPictures(listing, visit.poster());
        listing.descriptions()
                .forEach(nfo -> descriptions.putIfAbsent(MediaNames.stem(nfo.name()), nfo));
        Stream.of("tvshow", "album", "artist")
                .filter(descriptions::containsKey)
                .map(descriptions::get)
                .forEach(shows::add);
        shows.addAll(visit.shows());
        this.single =
                rules.media()
                                .filter(file -> rules.reasonAgainstFile(file).isEmpty())
                                .filter(file -> rules.extra(file).isEmpty())
                                .limit(2)
                                .count()
                        == 1;
    }

    private void addChapters(Entry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        CHAPTERS.stream()
                .filter(ending -> entry.isFile() && name.endsWith(ending))
                .forEach(
                        ending ->
                                chapters.putIfAbsent(
                                        name.substring(0, name.length() - ending.length()), entry));
    }

    /// What is said of shows, albums and artists, for the folders below.
    List<Entry> shows() {
        return List.copyOf(shows);
    }

    /// The poster for a folder below that is a season or disc: that of the whole, else of the season.
    Optional<Entry> poster(Entry folder) {
        return pictures.parent().or(() -> pictures.ofSeason(folder.name()));
    }

    /// Whether pictures in the folders below may belong to what is here.
    boolean isOfSomething() {
        return rules.isOfSomething();
    }

    /// The kind of extras in a folder below; empty when its files are programmes.
    String extrasIn(Entry folder) {
        return extra.isEmpty() ? rules.extrasIn(folder.name()).orElse("") : extra;
    }

    /// Why a file is not played; empty for media and for what nobody would take for media.
    Optional<String> reasonAgainst(Entry file) {
        return rules.reasonAgainstFile(file);
    }

    FoundFile found(Entry file, Path root) {
        List<Entry> own = about(file);
        List<SubtitleStream> beside = subtitles.of(file);
        Artwork artwork = single ? pictures.ofOnly(file) : pictures.of(file);
        return new FoundFile(
                file.path(),
                root,
                file.size(),
                file.modified(),
                new Descriptions(paths(own), paths(shows)),
                artwork,
                beside,
                Optional.ofNullable(chapters.get(MediaNames.stem(file.name()))).map(Entry::path),
                extra.isEmpty() ? rules.extra(file).orElse("") : extra,
                described(file, own, artwork, beside));
    }

    private int described(
            Entry file, List<Entry> own, Artwork artwork, List<SubtitleStream> beside) {
        Entry marks = chapters.get(MediaNames.stem(file.name()));
        boolean any = !own.isEmpty() || !shows.isEmpty() || !artwork.equals(Artwork.NONE);
        return any || !beside.isEmpty() || marks != null
                ? Objects.hash(written(own), written(shows), artwork, beside, marks)
                : 0;
    }

    private static Map<Path, Instant> written(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::path, Entry::modified));
    }

    /// `{name}.nfo`, and `movie.nfo` where there is only one file that it can be about.
    private List<Entry> about(Entry file) {
        return Stream.of(MediaNames.stem(file.name()), single ? "movie" : "")
                .distinct()
                .filter(descriptions::containsKey)
                .map(descriptions::get)
                .toList();
    }

    private static List<Path> paths(List<Entry> entries) {
        return entries.stream().map(Entry::path).toList();
    }
}
