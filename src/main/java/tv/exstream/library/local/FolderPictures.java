package tv.exstream.library.local;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.library.PathText;
import tv.exstream.library.title.MediaNames;
import tv.exstream.library.title.SeasonFolder;
import tv.exstream.media.Artwork;
import tv.exstream.media.Artwork.Kind;
import tv.exstream.media.Artwork.Picture;

/// The pictures of one folder, by the names that Kodi, Jellyfin and Plex give them. Immutable.
final class FolderPictures {
    /// What every player shows.
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp");

    /// Arbitrary; no poster has a third of it, and players on small machines give up long before.
    static final long LARGEST_BYTES = 20_000_000;

    /// Of all that is in the folder, the best first.
    private static final List<String> POSTERS =
            List.of("poster", "folder", "cover", "show", "movie");

    private static final List<String> THUMBS = List.of("thumb", "landscape");
    private static final List<String> BACKDROPS = List.of("fanart", "backdrop", "background");
    private static final Pattern DISC =
            Pattern.compile("(?:cd|disc|disk)[ ._-]*\\d{1,3}", Pattern.CASE_INSENSITIVE);

    private final Map<String, Entry> byStem = new HashMap<>();
    private final Optional<Entry> parent;

    /// @param above the poster of the show or album in the folder above
    FolderPictures(FolderListing listing, Optional<Entry> above) {
        listing.entries().stream()
                .filter(FolderPictures::isPicture)
                .forEach(entry -> byStem.putIfAbsent(MediaNames.stem(entry.name()), entry));
        String folder = PathText.of(listing.folder().getFileName());
        boolean part =
                SeasonFolder.number(folder).isPresent() || DISC.matcher(folder.strip()).matches();
        parent = part ? above.or(() -> first(POSTERS)) : first(POSTERS);
    }

    /// The poster of the show or album that this folder is, or is part of.
    Optional<Entry> parent() {
        return parent;
    }

    /// The poster of a season whose folder is in this one, such as `season01-poster.jpg`.
    Optional<Entry> ofSeason(String folder) {
        OptionalInt number = SeasonFolder.number(folder);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int season = number.getAsInt();
        return first(
                List.of(
                        "season%02d-poster".formatted(season),
                        "season%d-poster".formatted(season),
                        season == 0 ? "season-specials-poster" : "season-all-poster"));
    }

    /// The pictures of a file here that is not alone: those that bear its name.
    Artwork of(Entry file) {
        return artwork(
                first(ofFile(file, "-poster", "-cover")),
                first(ofFile(file, "-thumb", "", "-landscape")),
                first(ofFile(file, "-fanart", "-backdrop")));
    }

    /// The pictures of the only file here, whose are all others too.
    Artwork ofOnly(Entry file) {
        return artwork(
                first(ofFile(file, "-poster", "-cover")).or(() -> first(POSTERS)),
                first(ofFile(file, "-thumb", "", "-landscape")).or(() -> first(THUMBS)),
                first(ofFile(file, "-fanart", "-backdrop")).or(() -> first(BACKDROPS)));
    }

    private Artwork artwork(
            Optional<Entry> poster, Optional<Entry> thumb, Optional<Entry> backdrop) {
        Map<Kind, Picture> pictures = new EnumMap<>(Kind.class);
        poster.ifPresent(entry -> pictures.put(Kind.POSTER, picture(entry)));
        thumb.ifPresent(entry -> pictures.put(Kind.THUMB, picture(entry)));
        parent.ifPresent(entry -> pictures.put(Kind.PARENT, picture(entry)));
        backdrop.ifPresent(entry -> pictures.put(Kind.BACKDROP, picture(entry)));
        return pictures.isEmpty() ? Artwork.NONE : new Artwork(pictures);
    }

    private static Picture picture(Entry entry) {
        return new Picture(entry.path(), entry.modified());
    }

    private static List<String> ofFile(Entry file, String... endings) {
        String stem = MediaNames.stem(file.name());
        return Stream.of(endings).map(ending -> stem + ending).toList();
    }

    private Optional<Entry> first(List<String> stems) {
        return stems.stream().filter(byStem::containsKey).map(byStem::get).findFirst();
    }

    private static boolean isPicture(Entry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        return entry.isFile()
                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                && entry.size() > 0
                && entry.size() <= LARGEST_BYTES
                && PathText.isExpressible(entry.path());
    }
}
