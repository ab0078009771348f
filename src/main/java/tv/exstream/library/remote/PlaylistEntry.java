package tv.exstream.library.remote;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.media.ByteRange;
import tv.exstream.outbound.Reach;

/// What a playlist of HLS names. It leads no farther than the playlist.
sealed interface PlaylistEntry {
    /// Another playlist, of segments.
    record Playlist(URI uri, Reach reach) implements PlaylistEntry {}

    /// A segment. What encrypts it says its vector.
    record Piece(Resource resource, Reach reach) implements PlaylistEntry {
        @Override
        public URI uri() {
            return resource.uri();
        }
    }

    /// Where it is.
    URI uri();

    /// How far the playlist leads that names it.
    Reach reach();

    /// In one line for each part of it.
    default String text() {
        return switch (this) {
            case Playlist(URI uri, Reach reach) -> String.join("\n", reach.name(), uri.toString());
            case Piece(Resource resource, Reach reach) ->
                    String.join(
                            "\n",
                            reach.name(),
                            resource.uri().toString(),
                            resource.part().map(part -> Long.toString(part.from())).orElse(""),
                            resource.part().map(part -> Long.toString(part.length())).orElse(""),
                            resource.key().map(key -> key.uri().toString()).orElse(""),
                            resource.key().flatMap(SourcePlaylist.Key::vector).orElse(""));
        };
    }

    /// What [#text] wrote.
    static PlaylistEntry parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        Reach reach = Reach.valueOf(lines.get(0));
        URI uri = URI.create(lines.get(1));
        if (lines.size() == 2) {
            return new Playlist(uri, reach);
        }
        Optional<ByteRange> part =
                said(lines.get(2))
                        .map(
                                from ->
                                        new ByteRange(
                                                Long.parseLong(from),
                                                Long.parseLong(lines.get(3))));
        Optional<SourcePlaylist.Key> key =
                said(lines.get(4))
                        .map(lock -> new SourcePlaylist.Key(URI.create(lock), said(lines.get(5))));
        return new Piece(new Resource(uri, part, key), reach);
    }

    private static Optional<String> said(String line) {
        return Optional.of(line).filter(each -> !each.isEmpty());
    }
}
