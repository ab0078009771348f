package tv.exstream.library.title;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// Reads the title of a video from its path, by the habits of media centres, recorders and releases.
final class PathTitle {
    private static final Set<String> FILM_FOLDERS = Set.of("movies", "films", "filme", "cinema");
    private static final Set<String> MUSIC_VIDEO_FOLDERS =
            Set.of("musicvideos", "concerts", "musikvideos");

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

    /// `[Group][Show][`: everything in brackets, the releasing group first.
    private static final Pattern ONLY_GROUPS =
            Pattern.compile("\\[[^\\]]*]\\s*\\[([^\\]]*)](?:\\s*\\[[^\\]]*])*\\s*\\[?");

    private final Place place;
    private final LibraryKind kind;
    private final int latestYear;

    /// @param kind what the library holds, where its owner says so
    PathTitle(Place place, LibraryKind kind, int latestYear) {
        this.place = told(place);
        this.kind = kind;
        this.latestYear = latestYear;
    }

    Named read() {
        return switch (kind) {
            case MIXED, SHOWS -> episode().or(this::daily).orElseGet(this::unnumbered);
            case MOVIES -> film(MediaKind.MOVIE);
            case MUSIC_VIDEOS, SONGS -> film(MediaKind.MUSIC_VIDEO);
            case OTHER_VIDEOS, IMAGES -> film(MediaKind.OTHER_VIDEO);
        };
    }

    /// Among shows, what has no number is an episode all the same.
    private Named unnumbered() {
        Named film = film(MediaKind.OTHER_VIDEO);
        if (kind != LibraryKind.SHOWS) {
            return film(guessed(film.title()));
        }
        String show = show("");
        Title title = film.title();
        return new Named(
                MediaKind.EPISODE,
                new Title(
                        title.name(),
                        show.isEmpty() ? title.name() : show,
                        season().orElse(-1),
                        -1,
                        title.year(),
                        ""));
    }

    private MediaKind guessed(Title film) {
        if (place.isUnder(MUSIC_VIDEO_FOLDERS)) {
            return MediaKind.MUSIC_VIDEO;
        }
        return film.year() > 0 || place.isUnder(FILM_FOLDERS)
                ? MediaKind.MOVIE
                : MediaKind.OTHER_VIDEO;
    }

    /// Some releases hide what they are in the file and tell it in the folder.
    private static Place told(Place place) {
        boolean folder = place.folders().size() > 1;
        return folder && (isScrambled(place.stem()) || isOnlyEpisode(place))
                ? told(place.namedByFolder())
                : place;
    }

    private static boolean isScrambled(String stem) {
        return stem.matches(
                        "[0-9a-fA-F]{16,}|[a-zA-Z0-9]{24,}|(?=.*\\d)[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+){2,}")
                && stem.matches(".{24,}|[0-9a-fA-F]{16,}");
    }

    /// Whether the folder says which one episode it holds, and the file does not.
    private static boolean isOnlyEpisode(Place place) {
        return EpisodeMark.certain(place.stem())
                        .or(() -> EpisodeMark.letter(place.stem()))
                        .isEmpty()
                && EpisodeMark.certain(place.folders().getFirst())
                        .filter(mark -> !mark.several())
                        .isPresent();
    }

    private Optional<Named> episode() {
        String stem = place.stem();
        return EpisodeMark.certain(stem)
                .or(() -> EpisodeMark.letter(stem))
                .or(() -> EpisodeMark.inWords(stem).filter(this::isNoSequel))
                .or(
                        () ->
                                AirDate.find(stem).isPresent()
                                        ? Optional.empty()
                                        : EpisodeMark.runTogether(stem))
                .or(this::inSeason)
                .or(() -> EpisodeMark.fan(stem))
                .or(this::numbered)
                .or(() -> amongShows() ? EpisodeMark.amongShows(stem) : Optional.empty())
                .map(this::named);
    }

    /// `Star Wars Episode 4 (1977)` is a film: the year of a film follows its number, that of a show stands before.
    private boolean isNoSequel(EpisodeMark mark) {
        return amongShows() || MovieName.parse("x " + mark.after(), latestYear).year() == 0;
    }

    private boolean amongShows() {
        return kind == LibraryKind.SHOWS;
    }

    private Optional<EpisodeMark> inSeason() {
        OptionalInt season = season();
        return season.isEmpty()
                ? Optional.empty()
                : EpisodeMark.bare(untagged())
                        .or(() -> EpisodeMark.inBrackets(place.stem()))
                        .map(mark -> mark.inSeason(season.getAsInt()));
    }

    /// A number in a folder of its own: `02 - Name`, `12`, `Show - 02 - Name`, `Show 12`.
    private Optional<EpisodeMark> numbered() {
        String name = untagged();
        Optional<EpisodeMark> dashed =
                EpisodeMark.betweenDashes(name)
                        .filter(mark -> mark.episode() < 10 || isNoSequel(mark));
        if (dashed.isPresent() || place.subject().isEmpty()) {
            return dashed;
        }
        if (name.matches("\\d{1,2}|\\d{1,3} - .+|0\\d[ .].+")) {
            return EpisodeMark.bare(name).filter(this::isNoSequel);
        }
        String folder = NameText.key(place.subject());
        return EpisodeMark.bare(name)
                .filter(mark -> mark.episode() > 9 && mark.after().isEmpty())
                .filter(mark -> NameText.key(mark.before()).equals(folder));
    }

    private Named named(EpisodeMark mark) {
        Optional<SeasonFolder.Release> release =
                SeasonFolder.release(NameText.withoutBrackets(mark.before()));
        int season = mark.season();
        if (season < 0) {
            season = release.map(SeasonFolder.Release::season).orElse(season().orElse(-1));
        }
        String show = named(show(release.map(SeasonFolder.Release::show).orElse(mark.before())));
        Optional<AirDate> date = AirDate.ofEpisode(place.stem());
        String name = subtitle(undated(CatalogueIds.removedFrom(mark.after())));
        String shown = name.isEmpty() ? show : name;
        int year = date.map(found -> found.day().getYear()).orElse(0);
        return new Named(
                MediaKind.EPISODE,
                new Title(shown, show, season, mark.episode(), year, ""),
                ofEpisode(date));
    }

    /// A show is called like its folder when nothing calls it, and like its file when the folder has no name to speak of.
    private String named(String show) {
        return Stream.of(show, folderName(place.folders().getFirst()))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(place.stem());
    }

    private Optional<Named> daily() {
        Optional<AirDate> found = AirDate.find(place.stem());
        String show = found.map(date -> show(date.before())).orElse("");
        if (show.isEmpty()) {
            return Optional.empty();
        }
        String name = subtitle(found.get().after());
        String day = found.get().day().toString();
        int year = found.get().day().getYear();
        return Optional.of(
                new Named(
                        MediaKind.EPISODE,
                        new Title(name.isEmpty() ? day : name, show, -1, -1, year, ""),
                        ofEpisode(found)));
    }

    private Metadata ofEpisode(Optional<AirDate> date) {
        String show = place.aboveSeason().isEmpty() ? place.subject() : place.aboveSeason();
        return metadata(date, place.stem()).with(Facet.SHOW_GUID, CatalogueIds.in(show));
    }

    /// What a name says besides the title.
    ///
    /// @param named what may hold the ids of catalogues
    private static Metadata metadata(Optional<AirDate> date, String named) {
        Metadata ids = Metadata.NONE.with(Facet.GUID, CatalogueIds.in(named));
        return date.map(found -> ids.with(new Facts(found.day(), "", "", 0, ""))).orElse(ids);
    }

    /// A name without the day of broadcast in it.
    private static String undated(String name) {
        return AirDate.ofEpisode(name).map(date -> date.before() + " " + date.after()).orElse(name);
    }

    private Named film(MediaKind kind) {
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
        return metadata(Optional.empty(), names).with(Facet.TAG, edition);
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

    private OptionalInt season() {
        for (String folder : place.folders()) {
            OptionalInt number = SeasonFolder.number(folder);
            if (number.isPresent()) {
                return number;
            }
        }
        return SeasonFolder.release(place.folders().getFirst())
                .map(release -> OptionalInt.of(release.season()))
                .orElse(OptionalInt.empty());
    }

    /// The show's folder is mostly written with more care than the file; without one the file's own words count.
    private String show(String before) {
        String above = folderName(place.aboveSeason());
        if (!above.isEmpty()) {
            return above;
        }
        Optional<SeasonFolder.Release> release = SeasonFolder.release(place.folders().getFirst());
        if (release.isPresent()) {
            return release.get().show();
        }
        String own = showName(before);
        String folder = folderName(place.subject());
        if (own.isEmpty() || NameText.key(own).equals(NameText.key(folder))) {
            return folder;
        }
        return own;
    }

    private static String showName(String before) {
        Matcher grouped = ONLY_GROUPS.matcher(before);
        if (grouped.matches()) {
            return NameText.spaced(grouped.group(1));
        }
        String undated =
                AirDate.ofEpisode(before)
                        .map(date -> date.before().isBlank() ? date.after() : date.before())
                        .orElse(before);
        String untagged = ReleaseTags.cut(NameText.withoutBrackets(undated)).kept();
        String name = NameText.spaced(untagged);
        return before.isBlank() || before.matches("\\[[^\\]]*]\\s*") ? "" : name;
    }

    private static String folderName(String folder) {
        return SeasonFolder.release(folder)
                .map(SeasonFolder.Release::show)
                .orElseGet(() -> NameText.spaced(NameText.withoutBrackets(folder)));
    }

    private static String subtitle(String after) {
        ReleaseTags.Cut cut = ReleaseTags.cut("x " + NameText.withoutBrackets(" " + after));
        String name = NameText.spaced(cut.kept().substring(1).strip());
        if (cut.tagged()) {
            name = ReleaseTags.withoutDoubtful(" " + name).strip();
        }
        return name.matches("[\\p{Punct}\\s]*|\\(?(?:19|20)\\d\\d\\)?") ? "" : name;
    }

    private String untagged() {
        return ReleaseTags.cut(NameText.trimmed(NameText.withoutBrackets(place.stem()))).kept();
    }
}
