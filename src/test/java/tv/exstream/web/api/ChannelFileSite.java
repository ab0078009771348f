package tv.exstream.web.api;

import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.channel.Channels;
import tv.exstream.channelfile.ChannelExport;
import tv.exstream.channelfile.ChannelFiles;
import tv.exstream.channelfile.Imported;
import tv.exstream.channelfile.Terms;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollections;
import tv.exstream.db.Database;
import tv.exstream.db.EmbeddedServer;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermarks;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartPage;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.TestServer;

/// A server with some films that writes files of channels and carries them out.
record ChannelFileSite(TestServer server, Database database) implements AutoCloseable {
    enum Product {
        SQLITE,
        POSTGRESQL
    }

    static final Terms STRICT = new Terms(false, _ -> true);
    static final Terms LENIENT = new Terms(true, _ -> true);

    /// Those that use others before these.
    private static final List<PartKind> KINDS =
            List.of(PartKind.SCHEDULE, PartKind.FILLER, PartKind.PLAYLIST);

    /// @param films by title, in the order of their numbers
    static ChannelFileSite on(Product product, Path folder, String... films) throws IOException {
        Database database =
                switch (product) {
                    case SQLITE -> TemporaryDatabase.in(Files.createTempDirectory(folder, "site"));
                    case POSTGRESQL -> EmbeddedServer.database();
                };
        TestServer server = TestServer.with(database, ChannelParts.class);
        server.bean(MediaItems.class)
                .upsert(
                        Stream.of(films)
                                .map(
                                        title ->
                                                item(title)
                                                        .at("/media/%s.mkv".formatted(title))
                                                        .lasting(minutes(20))
                                                        .found())
                                .toList());
        return new ChannelFileSite(server, database);
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }

    /// Leaves nothing but the films.
    void empty() {
        channels().all().forEach(channel -> channels().remove(channel.id()));
        Parts parts = server.bean(Parts.class);
        KINDS.stream()
                .flatMap(kind -> parts.list(kind, PartQuery.ALL).entries().stream())
                .map(PartPage.Entry::id)
                .forEach(parts::remove);
        collections().all().stream().map(MediaCollection::id).forEach(collections()::remove);
        Watermarks marks = server.bean(Watermarks.class);
        marks.all().stream().map(Watermarks.Named::name).forEach(marks::remove);
        Graphics graphics = server.bean(Graphics.class);
        graphics.all().stream().map(Graphics.Named::name).forEach(graphics::remove);
    }

    Channels channels() {
        return server.bean(Channels.class);
    }

    MediaCollections collections() {
        return server.bean(MediaCollections.class);
    }

    MediaCollection.Content content(String name) {
        return collections().named(name).orElseThrow().content();
    }

    MediaId film(String title) {
        return server.bean(MediaItems.class).outlinesUnder(Path.of("/media")).stream()
                .filter(each -> each.title().name().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Imported apply(String file, Terms terms) {
        try {
            return server.bean(ChannelFiles.class).apply(file, terms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String export() {
        return server.bean(ChannelExport.class).write(channels().all());
    }
}
