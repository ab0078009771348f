package tv.exstream.collection.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a query may ask about a media item. Every field has one name that it is printed by, and may have others that are
/// understood as well, so that queries of other programs can be taken over.
public enum Field {
    TITLE(Type.WORDS, "title"),
    /// What it was called first and is called elsewhere, where that is something else. Who asks for a title means these as well.
    ORIGINAL_TITLE(Type.WORDS, "original_title"),
    /// The title without its article, as lists are sorted.
    SORT_TITLE(Type.EXACT, "sort_title"),
    PLOT(Type.PLOT, "plot"),
    GENRE(Type.WORDS, "genre", "genres"),
    TAG(Type.WORDS, "tag", "tags"),
    TAG_FULL(Type.EXACT, "tag_full"),
    COUNTRY(Type.WORDS, "country"),
    STUDIO(Type.WORDS, "studio", "studios"),
    NETWORK(Type.WORDS, "network"),
    STYLE(Type.WORDS, "style"),
    MOOD(Type.WORDS, "mood"),
    ACTOR(Type.WORDS, "actor", "actors"),
    DIRECTOR(Type.WORDS, "director", "directors"),
    WRITER(Type.WORDS, "writer", "writers"),
    ALBUM(Type.WORDS, "album"),
    ARTIST(Type.WORDS, "artist"),
    ALBUM_ARTIST(Type.WORDS, "album_artist"),
    /// The English name of the language that is spoken.
    LANGUAGE(Type.WORDS, "language"),
    /// Its code as the file has it, such as `eng`.
    LANGUAGE_TAG(Type.EXACT, "language_tag", "audio_language"),
    SUB_LANGUAGE(Type.WORDS, "sub_language"),
    SUB_LANGUAGE_TAG(Type.EXACT, "sub_language_tag", "subtitle_language"),
    LIBRARY_NAME(Type.WORDS, "library_name", "media_source_name"),
    /// Our libraries are known by their names.
    LIBRARY_ID(Type.EXACT, "library_id", "media_source_id"),
    /// The folder that the file lies in.
    LIBRARY_FOLDER_ID(Type.EXACT, "library_folder_id", "folder"),
    /// The name of a manual collection that the item is in.
    COLLECTION(Type.WORDS, "collection"),
    /// The name of a list of another service that the item is on, such as a collection or playlist of a media server.
    TRAKT_LIST(Type.WORDS, "trakt_list", "list"),
    /// Whether somebody has seen it, as a media server says: `yes`, `partly` or `no`.
    WATCHED(Type.EXACT, "watched"),
    TYPE(Type.EXACT, "type"),
    /// Always `normal`: what is gone is never found.
    STATE(Type.EXACT, "state"),
    CONTENT_RATING(Type.EXACT, "content_rating", "rating"),
    SHOW_CONTENT_RATING(Type.EXACT, "show_content_rating"),
    VIDEO_CODEC(Type.EXACT, "video_codec"),
    AUDIO_CODEC(Type.EXACT, "audio_codec"),
    /// `sdr` or `hdr`.
    VIDEO_DYNAMIC_RANGE(Type.EXACT, "video_dynamic_range"),
    /// `sidecar` when there is an NFO, else `fallback`.
    METADATA_KIND(Type.EXACT, "metadata_kind"),
    /// The first letter of the sort title, `#` for everything else.
    JUMP_LETTER(Type.EXACT, "jump_letter"),
    SHOW_TITLE(Type.WORDS, "show_title"),
    SHOW_GENRE(Type.WORDS, "show_genre"),
    SHOW_TAG(Type.WORDS, "show_tag", "show_tags"),
    SHOW_STUDIO(Type.WORDS, "show_studio"),
    SHOW_NETWORK(Type.WORDS, "show_network"),
    IMDB(Type.EXACT, "imdb"),
    TVDB(Type.EXACT, "tvdb"),
    TMDB(Type.EXACT, "tmdb"),

    ID(Type.NUMBER, "id"),
    /// In milliseconds.
    DURATION(Type.NUMBER, "duration"),
    SECONDS(Type.NUMBER, "seconds"),
    MINUTES(Type.NUMBER, "minutes"),
    HEIGHT(Type.NUMBER, "height", "video_height"),
    WIDTH(Type.NUMBER, "width", "video_width"),
    SEASON_NUMBER(Type.NUMBER, "season_number", "season"),
    EPISODE_NUMBER(Type.NUMBER, "episode_number", "episode"),
    VIDEO_BIT_DEPTH(Type.NUMBER, "video_bit_depth"),
    CHAPTERS(Type.NUMBER, "chapters"),
    AUDIO_CHANNELS(Type.NUMBER, "audio_channels"),
    YEAR(Type.NUMBER, "year", "release_year"),
    /// Of ten points, counted in tenths.
    STAR_RATING(Type.NUMBER, "star_rating", "stars"),
    /// How often somebody has seen it, as a media server says.
    PLAYS(Type.NUMBER, "plays", "play_count"),

    RELEASE_DATE(Type.DATE, "release_date", "released"),
    ADDED_DATE(Type.DATE, "added_date", "added"),
    /// When somebody has seen it the last time, as a media server says.
    LAST_PLAYED(Type.DATE, "last_played", "last_seen");

    private static final Map<String, Field> BY_NAME =
            Arrays.stream(values())
                    .flatMap(field -> field.names().stream().map(name -> Map.entry(name, field)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Type type;

    /// With a comma between; an enum has no list.
    private final String names;

    Field(Type type, String... names) {
        this.type = type;
        this.names = String.join(",", names);
    }

    /// What can be asked of a field.
    public enum Type {
        /// Names and phrases: `:` finds words in them.
        WORDS(":", "=", "!=", "~", "!~", "<", "IN", "NOT IN"),
        /// Values from a list: `:` finds whole ones.
        EXACT(":", "=", "!=", "~", "!~", "<", "IN", "NOT IN"),
        /// Long text, of which only words and pieces are found.
        PLOT(":", "~", "!~"),
        NUMBER(":", "=", "!=", "<", "<=", ">", ">=", "IN", "NOT IN", "BETWEEN"),
        DATE(
                ":",
                "=",
                "!=",
                "<",
                "<=",
                ">",
                ">=",
                "IN",
                "NOT IN",
                "BETWEEN",
                "inthelast",
                "notinthelast");

        private final String operators;

        Type(String... operators) {
            this.operators = String.join(",", operators);
        }

        /// As they are written.
        public List<String> operators() {
            return List.of(operators.split(",", -1));
        }
    }

    /// The field of this name, in whatever case.
    public static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    public Type type() {
        return type;
    }

    /// The name that it is printed by first.
    public List<String> names() {
        return List.of(names.split(",", -1));
    }

    public String printed() {
        return names().getFirst();
    }

    public boolean isText() {
        return type != Type.NUMBER && type != Type.DATE;
    }

    /// The field under which the values of this one are kept: several fields ask the same in different ways.
    public Field kept() {
        return switch (this) {
            case TAG_FULL -> TAG;
            case LIBRARY_ID -> LIBRARY_NAME;
            case SECONDS, MINUTES -> DURATION;
            default -> this;
        };
    }

    /// Whether it is kept as a moment, which is of another day in another zone.
    boolean isMoment() {
        return this == ADDED_DATE || this == LAST_PLAYED;
    }

    /// How many of the kept units one unit of this field is.
    long scale() {
        return switch (this) {
            case SECONDS -> 1_000;
            case MINUTES -> 60_000;
            default -> 1;
        };
    }
}
