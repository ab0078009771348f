package tv.exstream.library.remote;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.media.ByteRange;

/// What a playlist of HLS names.
sealed interface PlaylistEntry {
    /// Another playlist, of segments.
    record Playlist(URI uri) implements PlaylistEntry {}

    /// A segment, or what segments begin with. What encrypts it says its vector.
    record Piece(Resource resource) implements PlaylistEntry {}

    /// In one line for each part of it.
    default String text() {
        return switch (this) {
            case Playlist(URI uri) -> uri.toString();
            case Piece(Resource resource) ->
                    String.join(
                            "\n",
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
        URI uri = URI.create(lines.getFirst());
        if (lines.size() == 1) {
            return new Playlist(uri);
        }
        Optional<ByteRange> part =
                said(lines.get(1))
                        .map(
                                from ->
                                        new ByteRange(
                                                Long.parseLong(from),
                                                Long.parseLong(lines.get(2))));
        Optional<SourcePlaylist.Key> key =
                said(lines.get(3))
                        .map(lock -> new SourcePlaylist.Key(URI.create(lock), said(lines.get(4))));
        return new Piece(new Resource(uri, part, key));
    }

    private static Optional<String> said(String line) {
        return Optional.of(line).filter(each -> !each.isEmpty());
    }
}
