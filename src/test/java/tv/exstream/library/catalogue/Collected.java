package tv.exstream.library.catalogue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.db.Database;
import tv.exstream.db.JooqDescriptions;
import tv.exstream.db.JooqLookups;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.describe.Descriptions.Described;
import tv.exstream.describe.Layering;
import tv.exstream.describe.Provided;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.source.CatalogueChoice;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;

/// A person's media in a database, for tests of catalogues.
public final class Collected implements AutoCloseable {
    private final Database database;
    private final JooqDescriptions descriptions;
    private final JooqLookups lookups;
    private final InMemorySources sources = new InMemorySources();
    private final CatalogueTally tally = new CatalogueTally();
    private Instant now = Layering.THEN;

    public Collected(Path folder) {
        database = TemporaryDatabase.in(folder);
        descriptions = new JooqDescriptions(database);
        lookups = new JooqLookups(database);
    }

    public static Source source(Origin origin) {
        var settings = new SourceSettings("catalogue", origin, Duration.ofDays(1), true);
        return new Source(new SourceId(1), settings);
    }

    /// In German, else in English.
    public static CatalogueChoice german() {
        return new CatalogueChoice("de-DE", "en-US", List.of(), List.of(), List.of(), false, 30);
    }

    public Desk desk() {
        return new Desk(descriptions, lookups, sources, tally, () -> now);
    }

    public CatalogueTally tally() {
        return tally;
    }

    /// None at first.
    public InMemorySources sources() {
        return sources;
    }

    public void provide(MediaId id, Provided provided) {
        descriptions.provide(Map.of(id, Optional.of(provided)));
    }

    public JooqLookups lookups() {
        return lookups;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public MediaId add(MediaItemBuilder item) {
        return items().upsert(List.of(item.found())).getFirst().id();
    }

    public MediaItem item(MediaId id) {
        return items().find(id).orElseThrow();
    }

    public Described described(MediaId id) {
        return descriptions.find(id).orElseThrow();
    }

    private JooqMediaItems items() {
        return new JooqMediaItems(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
