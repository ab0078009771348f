package tv.exstream.library.iptv;

import java.io.IOException;
import java.nio.file.Path;
import tv.exstream.library.m3u.M3uOptions;
import tv.exstream.library.remote.Shelf;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Reads playlists and guides in files of this server. Thread-safe.
final class ListFileClient implements SourceClient {
    private final Reception reception;
    private final PlaylistClient playlists;
    private final ListFiles files;

    ListFileClient(Reception reception, PlaylistClient playlists, ListFiles files) {
        this.reception = reception;
        this.playlists = playlists;
        this.files = files;
    }

    @Override
    public boolean serves(Origin origin) {
        return origin instanceof ListOrigin.PlaylistFile || origin instanceof ListOrigin.GuideFile;
    }

    @Override
    public void admit(Origin origin) {
        files.admit(path(origin));
    }

    @Override
    public void forget(SourceId source) {
        reception.forget(source);
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        try {
            Fetching.Opening opening = files.at(path(source.origin()));
            if (source.origin() instanceof ListOrigin.PlaylistFile) {
                playlists.read(source, opening, M3uOptions.usual(), shelf);
            } else {
                reception.guides().read(source, opening, shelf);
            }
        } catch (ProblemException e) {
            throw new IOException(e.getMessage(), e); // the setting is another by now
        }
    }

    private static Path path(Origin origin) {
        return switch (origin) {
            case ListOrigin.PlaylistFile list -> list.path();
            case ListOrigin.GuideFile(var path) -> path;
            default -> throw new IllegalArgumentException("no file: " + origin.getClass());
        };
    }

    @Override
    public void askOtherwise(SourceId source) {
        reception.apply(source);
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file)
            throws IOException, InterruptedException {
        return playlists.address(source, file);
    }
}
