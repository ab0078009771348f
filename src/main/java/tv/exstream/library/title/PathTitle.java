package tv.exstream.library.title;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

    private final Place place;
    private final LibraryKind kind;
    private final int latestYear;
    private final FilmTitle film;
    private final ShowName showName;

    /// @param kind what the library holds, where its owner says so
    PathTitle(Place place, LibraryKind kind, int latestYear) {
        this.place = told(place);
        this.kind = kind;
        this.latestYear = latestYear;
        this.film = new FilmTitle(this.place, latestYear);
        this.showName = new ShowName(this.place);
    }

    Named read() {
        return switch (kind) {
            case MIXED, SHOWS -> episode().or(this::daily).orElseGet(this::unnumbered);
            case MOVIES -> film.of(MediaKind.MOVIE);
            case MUSIC_VIDEOS, SONGS -> film.of(MediaKind.MUSIC_VIDEO);
            case OTHER_VIDEOS, IMAGES -> film.of(MediaKind.OTHER_VIDEO);
        };
    }

    /// Among shows, what has no number is an episode all the same.
    private Named unnumbered() {
        Named other = film.of(MediaKind.OTHER_VIDEO);
        if (kind != LibraryKind.SHOWS) {
            return film.of(guessed(other.title()));
        }
        String show = showName.said("");
        Title title = other.title();
        return new Named(
                MediaKind.EPISODE,
                new Title(
                        title.name(),
                        show.isEmpty() ? title.name() : show,
                        showName.season().orElse(-1),
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
                .or(() -> EpisodeMark.letter(stem).filter(this::isNoNumberOfFilm))
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

    /// `Area #1 (2002)` is a film too, and so is any `#1` among films.
    private boolean isNoNumberOfFilm(EpisodeMark mark) {
        boolean said = amongShows() || showName.season().isPresent();
        return said
                || !place.stem().startsWith("#", mark.before().length())
                || (isNoSequel(mark) && !place.isUnder(FILM_FOLDERS));
    }

    private boolean amongShows() {
        return kind == LibraryKind.SHOWS;
    }

    private Optional<EpisodeMark> inSeason() {
        OptionalInt season = showName.season();
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
            season = release.map(SeasonFolder.Release::season).orElse(showName.season().orElse(-1));
        }
        String show = showName.of(release.map(SeasonFolder.Release::show).orElse(mark.before()));
        Optional<AirDate> date = AirDate.ofEpisode(place.stem());
        String name = subtitle(undated(CatalogueIds.removedFrom(mark.after())));
        String shown = name.isEmpty() ? show : name;
        int year = date.map(found -> found.day().getYear()).orElse(0);
        return new Named(
                MediaKind.EPISODE,
                new Title(shown, show, season, mark.episode(), year, ""),
                ofEpisode(date));
    }

    private Optional<Named> daily() {
        Optional<AirDate> found = AirDate.find(place.stem());
        String show = found.map(date -> showName.said(date.before())).orElse("");
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
        Metadata ids =
                Metadata.NONE
                        .with(Facet.GUID, CatalogueIds.in(place.stem()))
                        .with(Facet.SHOW_GUID, CatalogueIds.in(show));
        return date.map(found -> ids.with(new Facts(found.day(), "", "", 0, ""))).orElse(ids);
    }

    /// A name without the day of broadcast in it.
    private static String undated(String name) {
        return AirDate.ofEpisode(name).map(date -> date.before() + " " + date.after()).orElse(name);
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
