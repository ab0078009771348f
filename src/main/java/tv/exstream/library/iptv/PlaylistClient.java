package tv.exstream.library.iptv;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.library.m3u.M3uList;
import tv.exstream.library.m3u.M3uOptions;
import tv.exstream.library.m3u.M3uReader;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;

/// Reads playlists of channels and films. Thread-safe.
final class PlaylistClient implements SourceClient {
    private final Reception reception;
    private final KeptVideos videos;

    PlaylistClient(Reception reception) {
        this.reception = reception;
        this.videos = new KeptVideos(reception);
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof ListOrigin.Playlist;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        URI uri = address(source);
        reception.readNewList(source, uri, shelf, (body, into) -> read(uri, body, into));
        for (ListedEntry each : reception.kept(source.id(), EntryKind.VIDEO)) {
            videos.put(each, shelf);
        }
    }

    private static void read(URI uri, InputStream body, ListReading into) throws IOException {
        var entries = new M3uEntries();
        M3uList list =
                M3uReader.read(
                        body, M3uOptions.usual().from(uri), entry -> into.add(entries.of(entry)));
        if (list.isStream()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "list must be one of channels: it is one stream, which can be added as a live source");
        }
    }

    private static URI address(Source source) {
        return switch (source.origin()) {
            case ListOrigin.Playlist(var address) -> address.uri();
            default -> throw new IllegalArgumentException("no playlist: " + source.id());
        };
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) throws IOException {
        return videos.address(source, file);
    }
}
