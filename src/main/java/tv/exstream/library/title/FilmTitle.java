package tv.exstream.library.title;

import java.util.List;
import java.util.Set;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// Names a film, or whatever is called like one, by its file and its folder.
///
/// @param latestYear no film is from a later one
record FilmTitle(Place place, int latestYear) {
    /// Names that a program gave, where the folder says more.
    private static final Set<String> NAMELESS =
            Set.of(
                    "movie",
                    "film",
                    "video",
                    "main",
                    "title",
                    "feature",
                    "untitled",
                    "videots",
                    "index");

    Named of(MediaKind kind) {
        MovieName film = MovieName.parse(place.stem(), latestYear);
        String subject = place.subject();
        if (!subject.isEmpty()) {
            MovieName folder = MovieName.parse(subject, latestYear);
            film = better(film, folder);
        }
        Title title = new Title(film.shown(), "", -1, -1, film.year(), "");
        return new Named(kind, title, kind == MediaKind.MOVIE ? particulars() : Metadata.NONE);
    }

    /// The folder of a film has the ids of the film; that of a show has those of the show.
    private Metadata particulars() {
        String names = place.stem() + " " + place.subject();
        List<String> edition =
                Edition.of(place.stem()).map(cut -> List.of("edition:" + cut)).orElse(List.of());
        return Metadata.NONE.with(Facet.GUID, CatalogueIds.in(names)).with(Facet.TAG, edition);
    }

    /// The folder of one film is mostly written with more care than its file.
    private MovieName better(MovieName file, MovieName folder) {
        String fileKey = NameText.key(file.name());
        String folderKey = NameText.key(folder.name());
        boolean sameName = fileKey.equals(folderKey);
        boolean nameless = file.year() == 0 && isNameless(fileKey, folderKey);
        boolean shortened = !file.certain() && folder.certain() && folderKey.startsWith(fileKey);
        boolean longer =
                file.year() > 0 && file.year() == folder.year() && fileKey.endsWith(folderKey);
        if (nameless || sameName || shortened || longer || isAbbreviated(file)) {
            int year = file.year() > 0 ? file.year() : folder.year();
            return new MovieName(folder.name(), file.part(), year, folder.certain());
        }
        return file;
    }

    private static boolean isNameless(String file, String folder) {
        boolean both = file.endsWith(folder) && !folder.isEmpty();
        String own = both ? file.substring(0, file.length() - folder.length()) : file;
        return own.isEmpty() || NAMELESS.contains(own);
    }

    /// Releases whose folder tells all call the file within by the group and some letters: `grp-nghtf`.
    private boolean isAbbreviated(MovieName file) {
        return file.year() == 0
                && place.stem().matches("[a-z0-9]{1,8}-[a-z0-9]{2,10}")
                && ReleaseTags.cut(NameText.withoutBrackets(place.subject())).tagged();
    }
}
