package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_COLLECTION;

import java.util.List;
import java.util.Optional;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollections;
import tv.exstream.db.tables.tables.records.MediaCollectionRecord;

/// The collections in the database.
public final class JooqMediaCollections implements MediaCollections {
    private final Database database;

    public JooqMediaCollections(Database database) {
        this.database = database;
    }

    @Override
    public List<MediaCollection> all() {
        return database.read(
                sql ->
                        sql.selectFrom(MEDIA_COLLECTION)
                                .orderBy(MEDIA_COLLECTION.ID)
                                .fetch(JooqMediaCollections::collection));
    }

    @Override
    public Optional<MediaCollection> find(CollectionId id) {
        return database.read(
                sql ->
                        sql.selectFrom(MEDIA_COLLECTION)
                                .where(MEDIA_COLLECTION.ID.eq(Math.toIntExact(id.value())))
                                .fetchOptional(JooqMediaCollections::collection));
    }

    @Override
    public MediaCollection add(String name, MediaCollection.Content content) {
        return database.write(
                sql -> {
                    MediaCollectionRecord row = sql.newRecord(MEDIA_COLLECTION);
                    row.setName(name);
                    row.setContent(JsonColumn.write(content));
                    row.insert();
                    return collection(row);
                });
    }

    private static MediaCollection collection(MediaCollectionRecord row) {
        return new MediaCollection(
                new CollectionId(row.getId()),
                row.getName(),
                JsonColumn.read(row.getContent(), MediaCollection.Content.class));
    }
}
