package tv.exstream.library.local;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.library.PathText;
import tv.exstream.library.title.MediaNames;
import tv.exstream.remark.KeptWord;

/// Which names in a folder are left out, and why; and which are extras. Immutable.
///
/// What belongs to another file, such as a trailer, is an extra only beside that file: a folder of nothing but trailers is a channel
/// of trailers.
final class FolderRules {
    private static final Set<String> OF_THE_SYSTEM =
            Set.of(
                    "@eadir",
                    "#recycle",
                    "@recycle",
                    "@recently-snapshot",
                    "@sharesnapshot",
                    "#snapshot",
                    "@tmp",
                    "@sharebin",
                    "lost+found",
                    "$recycle.bin",
                    "recycler",
                    "recycled",
                    "system volume information",
                    "__macosx",
                    "network trash folder",
                    "temporary items");

    private static final Set<String> DISCS =
            Set.of("video_ts", "audio_ts", "hvdvd_ts", "bdmv", "certificate");
    private static final Set<String> OF_MENUS = Set.of("theme-music", "backdrops");
    private static final Pattern SEASON =
            Pattern.compile(
                    "(?:season|series|staffel|saison|s)[ ._-]*\\d{1,4}|specials",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SAMPLE = Pattern.compile("sample|.+[-._]sample|sample[-._].+");

    /// A sample is a minute of a film; half an episode beside a whole one is no sample.
    private static final int SAMPLE_FRACTION = 3;

    /// A film has at most about as many parts and versions; a folder with more files than this is a collection.
    private static final int MOST_PARTS = 6;

    private final FolderListing listing;
    private final Level level;
    private final Pictures pictures;
    private final List<Entry> media;

    /// Where in a library a folder is.
    enum Level {
        /// The library's own folder: what is in it are channels to be, whatever they are called.
        TOP,
        BELOW,
    }

    /// What the pictures in a folder are.
    enum Pictures {
        MEDIA,
        /// They belong to something else.
        ARTWORK,
    }

    FolderRules(FolderListing listing, Level level, Pictures pictures) {
        this.listing = listing;
        this.level = level;
        this.pictures = pictures;
        this.media = listing.entries().stream().filter(this::isMedia).toList();
    }

    /// What looks like media, even if it is left out.
    Stream<Entry> media() {
        return media.stream();
    }

    /// Whether a file is media here, by its name.
    boolean isMedia(Entry entry) {
        String name = entry.name();
        return entry.isFile()
                && (MediaNames.isMedia(name)
                        || MediaNames.isPointer(name)
                        || (pictures == Pictures.MEDIA && MediaNames.isPicture(name)));
    }

    /// Whether pictures in the folders below may belong to what is in this one.
    boolean isOfSomething() {
        return level == Level.BELOW && (!media.isEmpty() || listing.descriptions().count() > 0);
    }

    /// Why a folder in this one is not entered.
    Optional<String> reasonAgainstFolder(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".")) {
            return Optional.of(KeptWord.HIDDEN.said());
        }
        if (OF_THE_SYSTEM.contains(lower)) {
            return Optional.of(KeptWord.OF_SYSTEM.said());
        }
        if (DISCS.contains(lower)) {
            return Optional.of(KeptWord.DISC_FOLDER.said());
        }
        if (OF_MENUS.contains(lower)) {
            return Optional.of(KeptWord.OF_MENUS.said());
        }
        boolean leftover = level == Level.BELOW && Extras.isLeftover(name) && isOfOneTitle();
        return leftover ? Optional.of(KeptWord.LEFTOVER.said(folderName())) : Optional.empty();
    }

    /// The kind of extras that are in a folder in this one; empty when it is no folder of extras.
    Optional<String> extrasIn(String name) {
        return level == Level.BELOW && isOfOneTitle() ? Extras.inFolder(name) : Optional.empty();
    }

    /// The kind of extra that a file in this folder is; empty when it is none.
    Optional<String> extra(Entry file) {
        String stem = MediaNames.stem(file.name());
        if (stem.equals(Extras.TRAILER) || stem.equals("movie-trailer")) {
            return media.size() > 1 ? Optional.of(Extras.TRAILER) : Optional.empty();
        }
        return Extras.named(stem)
                .filter(
                        extra ->
                                media.stream()
                                        .filter(other -> !other.equals(file))
                                        .map(other -> MediaNames.stem(other.name()))
                                        .anyMatch(other -> isAbout(extra.about(), other)))
                .map(Extras.Named::kind);
    }

    /// Why a file in this folder is not played; empty for media and for what nobody would take for media.
    Optional<String> reasonAgainstFile(Entry file) {
        String name = file.name();
        if (!isMedia(file)) {
            return name.startsWith(".") ? Optional.empty() : MediaNames.refusal(name);
        }
        if (name.startsWith(".")) {
            return Optional.of(KeptWord.HIDDEN.said());
        }
        String stem = MediaNames.stem(name);
        if (MediaNames.isAudio(name)) {
            return reasonAgainstAudio(stem);
        }
        if (MediaNames.isPicture(name)) {
            return Optional.empty();
        }
        boolean sample = SAMPLE.matcher(stem).matches() && hasLarger(file);
        return sample ? Optional.of(KeptWord.SAMPLE.said()) : Optional.empty();
    }

    private Optional<String> reasonAgainstAudio(String stem) {
        if (stem.equals("theme")) {
            return Optional.of(KeptWord.OF_MENUS.said());
        }
        return media.stream()
                .filter(other -> MediaNames.isVideo(other.name()))
                .map(other -> MediaNames.stem(other.name()))
                .filter(video -> stem.equals(video) || stem.startsWith(video + "."))
                .findFirst()
                .map(KeptWord.SOUND_OF::said);
    }

    private boolean hasLarger(Entry file) {
        return media.stream()
                .anyMatch(other -> other.size() / SAMPLE_FRACTION >= Math.max(1, file.size()));
    }

    /// Whether an extra called `base-trailer` is about the film called `other`.
    private static boolean isAbout(String base, String other) {
        return other.equals(base)
                || other.startsWith(base + " (")
                || other.startsWith(base + " [")
                || other.startsWith(base + ".")
                || other.startsWith(base + " - ");
    }

    /// Whether this is the folder of one film, show or season, and not one that sorts many films.
    private boolean isOfOneTitle() {
        boolean ofOneFilm = !media.isEmpty() && media.size() <= MOST_PARTS;
        return ofOneFilm
                || SEASON.matcher(folderName()).matches()
                || listing.has("tvshow.nfo")
                || listing.has("movie.nfo")
                || listing.entries().stream()
                        .anyMatch(
                                entry ->
                                        entry.isFolder() && SEASON.matcher(entry.name()).matches());
    }

    private String folderName() {
        return PathText.of(listing.folder().getFileName());
    }
}
