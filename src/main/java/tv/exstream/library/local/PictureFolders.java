package tv.exstream.library.local;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tv.exstream.library.PathText;
import tv.exstream.library.local.FolderRules.Pictures;
import tv.exstream.library.title.MediaNames;
import tv.exstream.media.LibraryKind;

/// Tells folders whose pictures are shown from those whose pictures belong to a film, a show or an album.
///
/// A person who says that a folder holds images is believed. Where nobody says what is in a folder, its pictures are shown when there is nothing
/// else in it, there are several, and neither they nor the folder are called like artwork.
final class PictureFolders {
    /// Where media centres keep pictures that belong to something.
    private static final Set<String> OF_ARTWORK =
            Set.of(
                    "extrafanart",
                    "extrathumbs",
                    "actors",
                    "artwork",
                    "art",
                    "backdrops",
                    "covers",
                    "scans",
                    "booklet",
                    "posters",
                    "fanart",
                    "thumbs",
                    "thumbnails",
                    "metadata",
                    "screenshots",
                    "screens");

    private static final Pattern ARTWORK =
            Pattern.compile(
                    "(?:.+[-._ ])?(?:poster|folder|cover|fanart|banner|logo|clearlogo|clearart|thumb|landscape|backdrop|keyart|disc|discart|characterart|albumart.*)\\d*",
                    Pattern.CASE_INSENSITIVE);

    private PictureFolders() {}

    static Pictures pictures(FolderListing listing, LibraryKind kind, Visit visit) {
        return switch (kind) {
            case IMAGES -> Pictures.MEDIA;
            case MIXED -> visit.within() || !areAlone(listing) ? Pictures.ARTWORK : Pictures.MEDIA;
            case MOVIES, SHOWS, MUSIC_VIDEOS, SONGS, OTHER_VIDEOS -> Pictures.ARTWORK;
        };
    }

    private static boolean areAlone(FolderListing listing) {
        List<Entry> pictures =
                listing.entries().stream()
                        .filter(entry -> entry.isFile() && MediaNames.isPicture(entry.name()))
                        .toList();
        String folder = PathText.of(listing.folder().getFileName()).toLowerCase(Locale.ROOT);
        return pictures.size() > 1
                && !OF_ARTWORK.contains(folder)
                && pictures.stream().noneMatch(PictureFolders::isArtwork)
                && listing.entries().stream().noneMatch(PictureFolders::isSomethingElse);
    }

    private static boolean isArtwork(Entry picture) {
        return ARTWORK.matcher(MediaNames.stem(picture.name())).matches();
    }

    private static boolean isSomethingElse(Entry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (entry.isFolder()
                        || MediaNames.isMedia(name)
                        || (entry.isFile() && MediaNames.isPointer(name))
                        || name.endsWith(".nfo"));
    }
}
