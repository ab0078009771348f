package tv.exstream.library.title;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.Facts;
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
    private final int latestYear;

    PathTitle(Place place, int latestYear) {
        this.place = isScrambled(place) ? place.namedByFolder() : place;
        this.latestYear = latestYear;
    }

    Named read() {
        return episode().orElseGet(this::dailyOrFilm);
    }

    /// Some releases hide what they are in the file and tell it in the folder.
    private static boolean isScrambled(Place place) {
        return place.stem().matches("[0-9a-fA-F]{16,}|[a-zA-Z0-9]{24,}")
                && place.folders().size() > 1;
    }

    private Named dailyOrFilm() {
        return daily().orElseGet(this::film);
    }

    private Optional<Named> episode() {
        String stem = place.stem();
        return EpisodeMark.certain(stem)
                .or(() -> EpisodeMark.letter(stem))
                .or(() -> EpisodeMark.inWords(stem).filter(this::isNoSequel))
                .or(this::inSeason)
                .or(() -> EpisodeMark.fan(stem))
                .or(this::numbered)
                .map(this::named);
    }

    /// `Star Wars Episode 4 (1977)` is a film: the year of a film follows its number, that of a show stands before.
    private boolean isNoSequel(EpisodeMark mark) {
        return MovieName.parse("x " + mark.after(), latestYear).year() == 0;
    }

    private Optional<EpisodeMark> inSeason() {
        OptionalInt season = season();
        return season.isEmpty()
                ? Optional.empty()
                : EpisodeMark.bare(untagged()).map(mark -> mark.inSeason(season.getAsInt()));
    }

    /// A number in a folder of its own: `02 - Name`, `12`, `Show - 02 - Name`, `Show 12`.
    private Optional<EpisodeMark> numbered() {
        String name = untagged();
        Optional<EpisodeMark> dashed = EpisodeMark.betweenDashes(name).filter(this::isNoSequel);
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
        String show = show(release.map(SeasonFolder.Release::show).orElse(mark.before()));
        String name = subtitle(mark.after());
        if (show.isEmpty() && name.isEmpty()) {
            show = folderName(place.folders().getFirst());
        }
        String shown = name.isEmpty() ? show : name;
        return new Named(MediaKind.EPISODE, new Title(shown, show, season, mark.episode(), 0, ""));
    }

    private Optional<Named> daily() {
        return AirDate.find(place.stem())
                .flatMap(
                        date -> {
                            String show = show(date.before());
                            String name = subtitle(date.after());
                            if (show.isEmpty()) {
                                return Optional.empty();
                            }
                            return Optional.of(
                                    new Named(
                                            MediaKind.EPISODE,
                                            new Title(
                                                    name.isEmpty() ? date.day().toString() : name,
                                                    show,
                                                    -1,
                                                    -1,
                                                    date.day().getYear(),
                                                    ""),
                                            Metadata.NONE.with(
                                                    new Facts(date.day(), "", "", 0, ""))));
                        });
    }

    private Named film() {
        MovieName film = MovieName.parse(place.stem(), latestYear);
        String subject = place.subject();
        if (!subject.isEmpty()) {
            MovieName folder = MovieName.parse(subject, latestYear);
            film = better(film, folder);
        }
        MediaKind kind = MediaKind.OTHER_VIDEO;
        if (place.isUnder(MUSIC_VIDEO_FOLDERS)) {
            kind = MediaKind.MUSIC_VIDEO;
        } else if (film.year() > 0 || place.isUnder(FILM_FOLDERS)) {
            kind = MediaKind.MOVIE;
        }
        return new Named(kind, new Title(film.shown(), "", -1, -1, film.year(), ""));
    }

    /// The folder of one film is mostly written with more care than its file.
    private static MovieName better(MovieName file, MovieName folder) {
        String fileKey = NameText.key(file.name());
        String folderKey = NameText.key(folder.name());
        boolean sameName = fileKey.equals(folderKey);
        boolean nameless = file.year() == 0 && (NAMELESS.contains(fileKey) || fileKey.isEmpty());
        boolean shortened = !file.certain() && folder.certain() && folderKey.startsWith(fileKey);
        if (nameless || sameName || shortened) {
            int year = file.year() > 0 ? file.year() : folder.year();
            return new MovieName(folder.name(), file.part(), year, folder.certain());
        }
        return file;
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
        String undated = AirDate.find(before).map(AirDate::before).orElse(before);
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
