package tv.exstream.web.api;

import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.media.MediaItems;
import tv.exstream.web.TestServer;

/// What the channels of a server show: Alpha, Beta and Gamma, each of twenty minutes, in collection 1, "all".
final class ThreeFilms {
    private ThreeFilms() {}

    static void addTo(TestServer server) {
        server.bean(MediaItems.class)
                .upsert(
                        Stream.of("Alpha", "Beta", "Gamma")
                                .map(
                                        name ->
                                                item(name)
                                                        .at("/media/%s.mkv".formatted(name))
                                                        .lasting(minutes(20))
                                                        .found())
                                .toList());
        server.bean(MediaCollections.class)
                .add("all", new Content.Folder(Path.of("/media"), List.of()));
    }
}
