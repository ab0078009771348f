package tv.exstream.collection.query;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Title;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.Wording;

/// A media item as queries see it. Immutable.
///
/// @param texts by the field under which they are kept ([Field#kept]), as they were written; fields without values are absent
/// @param numbers by the field under which they are kept, in its units; what is not known is absent
/// @param monthDay month * 100 + day of the release; 0 when the day is not known
public record Searchable(Map<Field, List<String>> texts, Map<Field, Long> numbers, int monthDay) {
    /// What programs write that know an item in a catalogue by no id.
    private static final Pattern NO_ID = Pattern.compile("(?:tt)?0*");

    private static final Map<Facet, Field> FIELDS =
            Map.ofEntries(
                    Map.entry(Facet.GENRE, Field.GENRE),
                    Map.entry(Facet.TAG, Field.TAG),
                    Map.entry(Facet.COUNTRY, Field.COUNTRY),
                    Map.entry(Facet.STUDIO, Field.STUDIO),
                    Map.entry(Facet.NETWORK, Field.NETWORK),
                    Map.entry(Facet.STYLE, Field.STYLE),
                    Map.entry(Facet.MOOD, Field.MOOD),
                    Map.entry(Facet.ACTOR, Field.ACTOR),
                    Map.entry(Facet.DIRECTOR, Field.DIRECTOR),
                    Map.entry(Facet.WRITER, Field.WRITER),
                    Map.entry(Facet.ARTIST, Field.ARTIST),
                    Map.entry(Facet.ALBUM, Field.ALBUM),
                    Map.entry(Facet.ALBUM_ARTIST, Field.ALBUM_ARTIST),
                    Map.entry(Facet.CONTENT_RATING, Field.CONTENT_RATING),
                    Map.entry(Facet.SHOW_GENRE, Field.SHOW_GENRE),
                    Map.entry(Facet.SHOW_TAG, Field.SHOW_TAG),
                    Map.entry(Facet.SHOW_STUDIO, Field.SHOW_STUDIO),
                    Map.entry(Facet.SHOW_NETWORK, Field.SHOW_NETWORK),
                    Map.entry(Facet.SHOW_CONTENT_RATING, Field.SHOW_CONTENT_RATING),
                    Map.entry(Facet.LIBRARY, Field.LIBRARY_NAME),
                    Map.entry(Facet.LIST, Field.TRAKT_LIST),
                    Map.entry(Facet.WATCHED, Field.WATCHED));

    /// Who asks for comedies means the episodes of a comedy as well, although only the show is described as one.
    private static final Map<Field, Facet> OF_SHOW =
            Map.of(
                    Field.GENRE, Facet.SHOW_GENRE,
                    Field.TAG, Facet.SHOW_TAG,
                    Field.STUDIO, Facet.SHOW_STUDIO,
                    Field.NETWORK, Facet.SHOW_NETWORK,
                    Field.CONTENT_RATING, Facet.SHOW_CONTENT_RATING);

    private static final Map<String, Field> CATALOGUES =
            Map.of("imdb", Field.IMDB, "tvdb", Field.TVDB, "tmdb", Field.TMDB);

    public Searchable {
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
    }

    public static Searchable of(MediaItem item, Metadata metadata, Instant added) {
        Map<Field, List<String>> texts = new EnumMap<>(Field.class);
        described(texts, metadata);
        titled(texts, item, metadata);
        streamed(texts, item.file());
        texts.values().removeIf(List::isEmpty);
        Map<Field, Long> numbers = new EnumMap<>(Field.class);
        numbered(numbers, item, added);
        metadata.particulars().scores().stream()
                .findFirst()
                .ifPresent(score -> numbers.put(Field.STAR_RATING, (long) score.tenths()));
        watched(numbers, metadata);
        measured(numbers, item.file());
        return new Searchable(texts, numbers, monthDay(item));
    }

    /// May be empty.
    public List<String> texts(Field field) {
        return texts.getOrDefault(field.kept(), List.of());
    }

    /// [Extent#UNKNOWN] when it is not known.
    public long number(Field field) {
        return numbers.getOrDefault(field.kept(), Extent.UNKNOWN);
    }

    private static void described(Map<Field, List<String>> texts, Metadata metadata) {
        FIELDS.forEach((facet, field) -> texts.put(field, metadata.values(facet)));
        OF_SHOW.forEach(
                (field, facet) -> {
                    if (texts.getOrDefault(field, List.of()).isEmpty()) {
                        texts.put(field, metadata.values(facet));
                    }
                });
        for (String guid : metadata.values(Facet.GUID)) {
            int colon = guid.indexOf(':');
            Field field = CATALOGUES.get(guid.substring(0, Math.max(0, colon)));
            String id = guid.substring(colon + 1).strip();
            if (field != null && !NO_ID.matcher(id).matches()) {
                texts.put(field, List.of(id));
            }
        }
    }

    private static void titled(Map<Field, List<String>> texts, MediaItem item, Metadata metadata) {
        Title title = item.title();
        texts.put(Field.TITLE, List.of(title.name()));
        texts.put(Field.SHOW_TITLE, present(title.show()));
        texts.put(Field.PLOT, present(title.plot()));
        texts.put(Field.ORIGINAL_TITLE, elsewhere(metadata.particulars()));
        String sorted = sortTitle(item, metadata);
        texts.put(Field.SORT_TITLE, List.of(sorted));
        texts.put(Field.JUMP_LETTER, List.of(SortTitle.letter(sorted)));
        texts.put(Field.TYPE, List.of(type(item.kind())));
        texts.put(Field.STATE, List.of("normal"));
        boolean described =
                !metadata.with(Facet.LIBRARY, List.of()).values().isEmpty()
                        || !metadata.particulars().equals(Particulars.NONE);
        texts.put(Field.METADATA_KIND, List.of(described ? "sidecar" : "fallback"));
    }

    /// As what lists are sorted by it.
    static String sortTitle(MediaItem item, Metadata metadata) {
        String own = metadata.particulars().sortTitle();
        return own.isEmpty() ? SortTitle.of(item.title().name()) : own;
    }

    /// Its titles but the one that it is shown by.
    private static List<String> elsewhere(Particulars known) {
        return Stream.concat(Stream.of(known.original()), known.translations().stream())
                .map(Wording::title)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    private static void streamed(Map<Field, List<String>> texts, MediaFile file) {
        Path folder = file.path().getParent();
        texts.put(Field.LIBRARY_FOLDER_ID, folder == null ? List.of() : List.of(folder.toString()));
        texts.put(
                Field.VIDEO_CODEC,
                file.picture().map(picture -> present(picture.codec())).orElse(List.of()));
        texts.put(
                Field.VIDEO_DYNAMIC_RANGE,
                file.picture().map(picture -> List.of(range(picture.range()))).orElse(List.of()));
        texts.put(
                Field.AUDIO_CODEC,
                file.audio().stream().map(AudioStream::codec).distinct().toList());
        languages(
                texts,
                List.of(Field.LANGUAGE_TAG, Field.LANGUAGE),
                file.audio().stream().map(AudioStream::language).toList());
        languages(
                texts,
                List.of(Field.SUB_LANGUAGE_TAG, Field.SUB_LANGUAGE),
                file.subtitles().stream().map(SubtitleStream::language).toList());
    }

    /// @param fields that of the codes and that of the names
    private static void languages(
            Map<Field, List<String>> texts, List<Field> fields, List<String> codes) {
        List<String> known = codes.stream().filter(code -> !code.isBlank()).distinct().toList();
        texts.put(fields.getFirst(), known);
        texts.put(fields.getLast(), known.stream().map(Languages::name).distinct().toList());
    }

    private static void numbered(Map<Field, Long> numbers, MediaItem item, Instant added) {
        Title title = item.title();
        numbers.put(Field.ID, item.id().value());
        numbers.put(Field.DURATION, item.duration().toMillis());
        numbers.put(Field.CHAPTERS, (long) item.file().chapters().size());
        numbers.put(Field.ADDED_DATE, added.toEpochMilli());
        title.seasonNumber().ifPresent(season -> numbers.put(Field.SEASON_NUMBER, (long) season));
        title.episodeNumber()
                .ifPresent(episode -> numbers.put(Field.EPISODE_NUMBER, (long) episode));
        if (title.year() > 0) {
            numbers.put(Field.YEAR, (long) title.year());
        }
        LocalDate released = item.facts().orFirstDayOf(title.year()).released();
        if (!released.equals(Facts.UNKNOWN_DAY)) {
            numbers.put(Field.RELEASE_DATE, released.toEpochDay());
        }
    }

    /// What a server wrote itself, and so can be read.
    private static void watched(Map<Field, Long> numbers, Metadata metadata) {
        metadata.values(Facet.PLAYS).stream()
                .findFirst()
                .ifPresent(plays -> numbers.put(Field.PLAYS, Long.parseLong(plays)));
        metadata.values(Facet.LAST_PLAYED).stream()
                .findFirst()
                .map(Instant::parse)
                .ifPresent(last -> numbers.put(Field.LAST_PLAYED, last.toEpochMilli()));
    }

    private static void measured(Map<Field, Long> numbers, MediaFile file) {
        file.picture()
                .ifPresent(
                        picture -> {
                            numbers.put(Field.HEIGHT, (long) picture.height());
                            numbers.put(Field.WIDTH, (long) picture.width());
                            numbers.put(Field.VIDEO_BIT_DEPTH, bitDepth(picture));
                        });
        file.audio().stream()
                .mapToLong(AudioStream::channels)
                .max()
                .ifPresent(channels -> numbers.put(Field.AUDIO_CHANNELS, channels));
    }

    private static int monthDay(MediaItem item) {
        LocalDate day = item.facts().released();
        return item.facts().hasDay() ? day.getMonthValue() * 100 + day.getDayOfMonth() : 0;
    }

    private static List<String> present(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private static String type(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String range(DynamicRange range) {
        return switch (range) {
            case STANDARD -> "sdr";
            case HLG, PQ -> "hdr";
        };
    }

    /// ffmpeg's names of pixel formats end with the depth unless it is 8: `yuv420p10le`.
    private static long bitDepth(VideoStream picture) {
        String format = picture.pixelFormat();
        for (int depth : new int[] {9, 10, 12, 14, 16}) {
            if (format.matches(".*p0?%d(?:le|be)?".formatted(depth))) {
                return depth;
            }
        }
        return 8;
    }
}
