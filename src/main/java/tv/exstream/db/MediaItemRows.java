package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Chapter;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Outline;
import tv.exstream.media.Particulars;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Tags;
import tv.exstream.media.Title;
import tv.exstream.media.VideoStream;

/// How a media item lies in its table.
final class MediaItemRows {
    private static final Logger LOG = LoggerFactory.getLogger(MediaItemRows.class);

    /// Stands for the tags of music that was known before they were read; written by a migration only.
    static final String UNREAD = "unread";

    /// What a fingerprint is made of.
    static final List<Field<?>> FINGERPRINT =
            List.of(MEDIA_ITEM.SIZE_BYTES, MEDIA_ITEM.MODIFIED_AT, MEDIA_ITEM.DIGEST);

    /// A file, and whether it is still the same.
    static final List<Field<?>> FILE = joined(List.of(List.of(MEDIA_ITEM.PATH), FINGERPRINT));

    /// What metadata is made of.
    static final List<Field<?>> METADATA =
            List.of(
                    MEDIA_ITEM.FACTS,
                    MEDIA_ITEM.FACETS,
                    MEDIA_ITEM.ARTWORK,
                    MEDIA_ITEM.PARTICULARS,
                    MEDIA_ITEM.NFO);

    /// What is known of every item, however it is read.
    private static final List<Field<?>> CORE =
            List.of(
                    MEDIA_ITEM.PATH,
                    MEDIA_ITEM.KIND,
                    MEDIA_ITEM.TITLE,
                    MEDIA_ITEM.SHOW_TITLE,
                    MEDIA_ITEM.SEASON,
                    MEDIA_ITEM.EPISODE,
                    MEDIA_ITEM.YEAR,
                    MEDIA_ITEM.PLOT,
                    MEDIA_ITEM.DURATION_NANOS,
                    MEDIA_ITEM.CHAPTERS);

    /// What an outline is made of.
    static final List<Field<?>> OUTLINE =
            joined(
                    List.of(
                            List.of(MEDIA_ITEM.ID),
                            CORE,
                            List.of(MEDIA_ITEM.FACTS, MEDIA_ITEM.BREAKS)));

    /// Everything that makes an item.
    static final List<Field<?>> ITEM =
            joined(
                    List.of(
                            OUTLINE,
                            FINGERPRINT,
                            List.of(MEDIA_ITEM.STREAMS, MEDIA_ITEM.TAGS, MEDIA_ITEM.MEASUREMENT)));

    /// What a scan finds out, in the order of [#values].
    static final List<Field<?>> FOUND =
            joined(
                    List.of(
                            CORE,
                            FINGERPRINT,
                            List.of(MEDIA_ITEM.STREAMS, MEDIA_ITEM.TAGS),
                            METADATA,
                            List.of(MEDIA_ITEM.GONE, MEDIA_ITEM.GONE_AT)));

    private MediaItemRows() {}

    /// What is inside a file, as it is stored.
    private record Streams(
            List<VideoStream> video, List<AudioStream> audio, List<SubtitleStream> subtitles) {}

    /// What an item is described by, as it is stored.
    private record Facets(Map<Facet, List<String>> values) {}

    static List<Object> values(Found found) {
        Title title = found.title();
        MediaFile file = found.file();
        Fingerprint fingerprint = file.fingerprint();
        return List.of(
                file.path().toString(),
                found.kind().name(),
                title.name(),
                title.show(),
                title.season(),
                title.episode(),
                title.year(),
                title.plot(),
                file.duration().toNanos(),
                JsonColumn.write(file.chapters()),
                fingerprint.size(),
                fingerprint.modified().toString(),
                fingerprint.digest(),
                JsonColumn.write(new Streams(file.video(), file.audio(), file.subtitles())),
                written(file.tags()),
                written(found.metadata().facts()),
                written(found.metadata().values()),
                written(found.metadata().artwork()),
                written(found.metadata().particulars()),
                written(found.metadata().nfo()),
                false,
                0L);
    }

    static Outline outline(Record row) {
        return new Outline(
                new MediaId(row.get(MEDIA_ITEM.ID)),
                MediaKind.valueOf(row.get(MEDIA_ITEM.KIND)),
                title(row),
                Path.of(row.get(MEDIA_ITEM.PATH)),
                Duration.ofNanos(row.get(MEDIA_ITEM.DURATION_NANOS)),
                facts(row),
                chapters(row.get(MEDIA_ITEM.CHAPTERS)),
                breaks(row.get(MEDIA_ITEM.BREAKS)));
    }

    /// @param text as [#written] wrote it; empty when nobody has looked
    private static List<Duration> breaks(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(JsonColumn.read(text, long[].class))
                        .mapToObj(Duration::ofMillis)
                        .toList();
    }

    /// Places for breaks as they are stored.
    static String written(List<Duration> breaks) {
        return JsonColumn.write(breaks.stream().mapToLong(Duration::toMillis).toArray());
    }

    static Fingerprint fingerprint(Record row) {
        return new Fingerprint(
                row.get(MEDIA_ITEM.SIZE_BYTES),
                Instant.parse(row.get(MEDIA_ITEM.MODIFIED_AT)),
                row.get(MEDIA_ITEM.DIGEST));
    }

    static MediaItem item(Record row) {
        Outline outline = outline(row);
        Streams streams = JsonColumn.read(row.get(MEDIA_ITEM.STREAMS), Streams.class);
        MediaFile file =
                new MediaFile(
                        outline.path(),
                        fingerprint(row),
                        outline.duration(),
                        streams.video(),
                        streams.audio(),
                        streams.subtitles(),
                        outline.chapters(),
                        tags(row.get(MEDIA_ITEM.TAGS)));
        return new MediaItem(
                outline.id(),
                outline.kind(),
                outline.title(),
                file,
                facts(row),
                measurement(row.get(MEDIA_ITEM.MEASUREMENT)));
    }

    /// Older versions kept loudness that makes no sense; that is as if nobody had measured it.
    private static Optional<Measurement> measurement(String json) {
        try {
            return json.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JsonColumn.read(json, Measurement.class));
        } catch (JacksonException e) {
            LOG.debug("measurement left out: {}", json, e);
            return Optional.empty();
        }
    }

    /// Of items that are in this library and in no other one.
    static Condition isIn(String library) {
        Map<Facet, List<String>> alone = Map.of(Facet.LIBRARY, List.of(library));
        String json = JsonColumn.write(alone);
        return DSL.position(MEDIA_ITEM.FACETS, json.substring(1, json.length() - 1)).gt(0);
    }

    static Metadata metadata(Record row) {
        String facets = row.get(MEDIA_ITEM.FACETS);
        return new Metadata(
                facts(row),
                facets.isEmpty() ? Map.of() : JsonColumn.read(facets, Facets.class).values(),
                artwork(row.get(MEDIA_ITEM.ARTWORK)),
                particulars(row.get(MEDIA_ITEM.PARTICULARS)),
                nfo(row.get(MEDIA_ITEM.NFO)));
    }

    /// Most items have none, and outlines are read by the ten thousand.
    private static Facts facts(Record row) {
        String json = row.get(MEDIA_ITEM.FACTS);
        return json.isEmpty() ? Facts.NONE : JsonColumn.read(json, Facts.class);
    }

    private static String written(Facts facts) {
        return facts.equals(Facts.NONE) ? "" : JsonColumn.write(facts);
    }

    /// Only music has some.
    private static Tags tags(String json) {
        return json.isEmpty() || json.equals(UNREAD)
                ? Tags.NONE
                : JsonColumn.read(json, Tags.class);
    }

    private static String written(Tags tags) {
        return tags.equals(Tags.NONE) ? "" : JsonColumn.write(tags);
    }

    private static Artwork artwork(String json) {
        return json.isEmpty() ? Artwork.NONE : JsonColumn.read(json, Artwork.class);
    }

    private static String written(Artwork artwork) {
        return artwork.equals(Artwork.NONE) ? "" : JsonColumn.write(artwork);
    }

    private static Particulars particulars(String json) {
        return json.isEmpty() ? Particulars.NONE : JsonColumn.read(json, Particulars.class);
    }

    private static String written(Particulars particulars) {
        return particulars.equals(Particulars.NONE) ? "" : JsonColumn.write(particulars);
    }

    private static Set<Aspect> nfo(String json) {
        return json.isEmpty() ? Set.of() : Set.of(JsonColumn.read(json, Aspect[].class));
    }

    private static String written(Set<Aspect> nfo) {
        return nfo.isEmpty() ? "" : JsonColumn.write(nfo);
    }

    private static String written(Map<Facet, List<String>> values) {
        return values.isEmpty() ? "" : JsonColumn.write(new Facets(values));
    }

    /// Most files have none, and outlines are read by the ten thousand.
    private static List<Chapter> chapters(String json) {
        return "[]".equals(json) ? List.of() : List.of(JsonColumn.read(json, Chapter[].class));
    }

    static Title title(Record row) {
        return new Title(
                row.get(MEDIA_ITEM.TITLE),
                row.get(MEDIA_ITEM.SHOW_TITLE),
                row.get(MEDIA_ITEM.SEASON),
                row.get(MEDIA_ITEM.EPISODE),
                row.get(MEDIA_ITEM.YEAR),
                row.get(MEDIA_ITEM.PLOT));
    }

    private static List<Field<?>> joined(List<List<Field<?>>> parts) {
        return parts.stream().<Field<?>>flatMap(List::stream).toList();
    }
}
