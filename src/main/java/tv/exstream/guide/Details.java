package tv.exstream.guide;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tv.exstream.account.RatingLimit;
import tv.exstream.media.Artwork;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;

/// What a guide knows of a media item besides its title: bounded, because it is kept for many. Immutable.
///
/// @param categories the words by which players sort programmes, the most general first
/// @param keywords may be empty
/// @param language spoken, an ISO 639 code; empty when unknown
/// @param countries where it was made; may be empty
/// @param rating for whom it is meant
/// @param stars how good it is
/// @param pictures the one to show first; may be empty
/// @param rated for which ages all that is named is, as its sources say; a blank one where they do not, and never empty
public record Details(
        List<String> categories,
        Credits credits,
        List<String> keywords,
        String language,
        List<String> countries,
        Rating rating,
        Stars stars,
        Wordings wordings,
        List<Picture> pictures,
        Set<String> rated) {
    /// Of what nobody says for which age it is.
    private static final Set<String> UNRATED = Set.of("");

    public static final Details NONE =
            new Details(
                    List.of(),
                    Credits.NONE,
                    List.of(),
                    "",
                    List.of(),
                    Rating.NONE,
                    Stars.NONE,
                    Wordings.NONE,
                    List.of(),
                    UNRATED);

    /// Arbitrary: players show three or four names, and every name stands in the document as often as its programme airs.
    private static final int MOST_PEOPLE = 8;

    /// Arbitrary, as the most people.
    private static final int MOST_WORDS = 8;

    /// What programs write for a language that they do not know.
    private static final Set<String> NO_LANGUAGE = Set.of("und", "unk", "mis", "mul", "zxx", "qaa");

    public Details {
        categories = List.copyOf(categories);
        keywords = List.copyOf(keywords);
        countries = List.copyOf(countries);
        pictures = List.copyOf(pictures);
        rated = rated.isEmpty() ? UNRATED : Set.copyOf(rated);
    }

    /// Nothing but for which ages it is.
    static Details ofRated(Set<String> rated) {
        return NONE.with(NONE.categories(), rated);
    }

    /// Whether all that is named is for those who may see up to this age: of several things, each of them.
    boolean areFor(RatingLimit limit) {
        return rated.stream().allMatch(limit::allows);
    }

    /// Who made it, in the order in which they are named.
    public record Credits(List<String> directors, List<Actor> actors, List<String> writers) {
        public static final Credits NONE = new Credits(List.of(), List.of(), List.of());

        public Credits {
            directors = List.copyOf(directors);
            actors = List.copyOf(actors);
            writers = List.copyOf(writers);
        }

        boolean isEmpty() {
            return equals(NONE);
        }
    }

    /// @param role may be empty
    public record Actor(String name, String role) {}

    /// @param type poster, backdrop or still, as XMLTV calls it
    /// @param address absolute, or a path on this server that begins with a slash
    public record Picture(String type, String address) {}

    static Details of(MediaItem item, Metadata known, GuideRules rules) {
        return new Details(
                Categories.of(item.kind(), words(own(known, Facet.GENRE, Facet.SHOW_GENRE))),
                credits(known),
                words(own(known, Facet.TAG, Facet.SHOW_TAG)),
                language(item),
                words(known.values(Facet.COUNTRY)),
                own(known, Facet.CONTENT_RATING, Facet.SHOW_CONTENT_RATING).stream()
                        .findFirst()
                        .map(Rating::parse)
                        .orElse(Rating.NONE),
                Stars.of(known.particulars().scores()),
                Wordings.of(item, known.particulars(), rules.language()),
                pictures(item, known.artwork(), rules.posters()),
                Set.of(known.contentRating()));
    }

    /// The same of something that is called by a name of its own.
    Details renamed() {
        return new Details(
                categories,
                credits,
                keywords,
                language,
                countries,
                rating,
                stars,
                Wordings.NONE,
                pictures,
                rated);
    }

    /// The same with other words to sort by, and for other ages.
    Details with(List<String> others, Set<String> ages) {
        return new Details(
                others, credits, keywords, language, countries, rating, stars, wordings, pictures,
                ages);
    }

    /// What is said of the item itself, else of its show.
    private static List<String> own(Metadata known, Facet own, Facet ofShow) {
        List<String> values = known.values(own);
        return values.isEmpty() ? known.values(ofShow) : values;
    }

    private static List<String> words(List<String> values) {
        return values.stream().map(OneLine::of).limit(MOST_WORDS).toList();
    }

    /// The first director may be known although nobody has listed all.
    private static Credits credits(Metadata known) {
        List<String> directors = known.values(Facet.DIRECTOR);
        String first = known.facts().director();
        return new Credits(
                people(directors.isEmpty() && !first.isBlank() ? List.of(first) : directors),
                known.values(Facet.ACTOR).stream()
                        .limit(MOST_PEOPLE)
                        .map(name -> actor(name, known.particulars()))
                        .toList(),
                people(known.values(Facet.WRITER)));
    }

    private static Actor actor(String name, Particulars known) {
        return new Actor(OneLine.of(name), OneLine.of(known.role(name)));
    }

    private static List<String> people(List<String> values) {
        return values.stream().map(OneLine::of).limit(MOST_PEOPLE).toList();
    }

    private static String language(MediaItem item) {
        return item.file().audio().stream()
                .map(AudioStream::language)
                .map(language -> OneLine.of(language).toLowerCase(Locale.ROOT))
                .findFirst()
                .filter(language -> !NO_LANGUAGE.contains(language))
                .orElse("");
    }

    private static List<Picture> pictures(MediaItem item, Artwork artwork, Posters posters) {
        return existing(item.kind(), artwork, posters).stream()
                .map(kind -> new Picture(type(kind), PictureAddress.of(item.id(), artwork, kind)))
                .toList();
    }

    /// A show's poster says what a film's says; of an album nobody draws a scene.
    private static List<Artwork.Kind> existing(MediaKind kind, Artwork artwork, Posters posters) {
        return switch (kind) {
            case EPISODE -> posters.ofEpisode(artwork);
            case SONG ->
                    artwork.existing(Artwork.Kind.PARENT, Artwork.Kind.POSTER, Artwork.Kind.THUMB);
            case MOVIE, MUSIC_VIDEO, OTHER_VIDEO, EXTRA, LIVE, IMAGE ->
                    artwork.existing(
                            Artwork.Kind.POSTER, Artwork.Kind.THUMB, Artwork.Kind.BACKDROP);
        };
    }

    private static String type(Artwork.Kind kind) {
        return switch (kind) {
            case POSTER, PARENT -> "poster";
            case THUMB -> "still";
            case BACKDROP -> "backdrop";
        };
    }
}
