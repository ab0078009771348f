package tv.exstream.db;

import static tv.exstream.db.tables.Tables.DESCRIPTION;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.REMOTE_FILE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import tv.exstream.describe.Description;
import tv.exstream.describe.Layers;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Metadata;
import tv.exstream.source.RemoteFiles.Described;
import tv.exstream.source.SourceId;

/// Compares what sources say of their files with what they said before.
final class RemoteWords {
    private RemoteWords() {}

    /// Those of which something else is said now, with their files as they are known.
    ///
    /// @param some of one source, at least one
    static List<Found> others(DSLContext sql, List<Described> some) {
        Map<String, Described> byKey = new HashMap<>();
        some.forEach(each -> byKey.put(each.path().key(), each));
        SourceId source = some.getFirst().path().source();
        List<Found> others = new ArrayList<>();
        for (List<String> keys : Portions.of(byKey.keySet())) {
            rows(sql, source, keys)
                    .forEach(
                            row ->
                                    Optional.ofNullable(byKey.get(row.get(REMOTE_FILE.FILE_KEY)))
                                            .flatMap(now -> other(row, now))
                                            .ifPresent(others::add));
        }
        return others;
    }

    /// The keys of what a source has that is not in this library.
    static List<String> elsewhere(DSLContext sql, SourceId source, String library) {
        return sql.select(REMOTE_FILE.FILE_KEY)
                .from(REMOTE_FILE)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.PATH.eq(REMOTE_FILE.PATH))
                .where(REMOTE_FILE.SOURCE_ID.eq(source.value()))
                .and(MEDIA_ITEM.GONE.isFalse())
                .andNot(MediaItemRows.isIn(library))
                .fetch(REMOTE_FILE.FILE_KEY);
    }

    /// These as their source describes them, but in this library.
    static List<Found> shelved(DSLContext sql, SourceId source, List<String> keys, String library) {
        return rows(sql, source, keys)
                .map(
                        row -> {
                            MediaItem item = MediaItemRows.item(row);
                            Description base = base(row);
                            Metadata there = base.metadata().with(Facet.LIBRARY, List.of(library));
                            return new Found(
                                    item.kind(), base.title(), item.file(), there, Instant.EPOCH);
                        });
    }

    private static Result<? extends Record> rows(
            DSLContext sql, SourceId source, List<String> keys) {
        return sql.select(REMOTE_FILE.FILE_KEY)
                .select(MediaItemRows.ITEM)
                .select(MediaItemRows.METADATA)
                .select(DescriptionRows.LAYERS)
                .from(REMOTE_FILE)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.PATH.eq(REMOTE_FILE.PATH))
                .leftJoin(DESCRIPTION)
                .on(DESCRIPTION.MEDIA_ID.eq(MEDIA_ITEM.ID))
                .where(REMOTE_FILE.SOURCE_ID.eq(source.value()))
                .and(REMOTE_FILE.FILE_KEY.in(keys))
                .and(MEDIA_ITEM.GONE.isFalse())
                .fetch();
    }

    /// Catalogues and people may have said other things, which count and are not what the source said. What is in the file is read only where
    /// something is to be written.
    private static Optional<Found> other(Record row, Described now) {
        Description before = base(row);
        boolean same =
                row.get(MEDIA_ITEM.KIND).equals(now.kind().name())
                        && before.equals(new Description(now.title(), now.metadata()));
        return same
                ? Optional.empty()
                : Optional.of(
                        new Found(
                                now.kind(),
                                now.title(),
                                MediaItemRows.item(row).file(),
                                now.metadata(),
                                Instant.EPOCH));
    }

    /// What its source says.
    private static Description base(Record row) {
        return DescriptionRows.layers(row)
                .map(Layers::base)
                .orElseGet(
                        () ->
                                new Description(
                                        MediaItemRows.title(row), MediaItemRows.metadata(row)));
    }
}
