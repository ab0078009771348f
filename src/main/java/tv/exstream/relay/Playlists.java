package tv.exstream.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tv.exstream.live.PlaylistReader;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.problem.ProblemException;

/// Fetches playlists of HLS. Thread-safe.
record Playlists(Fetcher fetcher) {
    static final int MOST_BYTES = 2 << 20;

    /// @throws FaultException when it cannot be had or is none
    Found<SourcePlaylist> fetch(Place at) throws IOException, InterruptedException {
        var question = Question.get(at, Segments.PATIENCE);
        Found<byte[]> found = fetcher.fetch(question, MOST_BYTES);
        return read(found.with(new String(found.body(), StandardCharsets.UTF_8)));
    }

    /// @throws FaultException as [#fetch], or when it names no segments but other playlists
    Found<Media> media(Place at) throws IOException, InterruptedException {
        Found<SourcePlaylist> found = fetch(at);
        if (found.body() instanceof Media media) {
            return found.with(media);
        }
        throw Inspection.unusable("its variants lead to further variants");
    }

    /// @throws FaultException when it is none
    static Found<SourcePlaylist> read(Found<String> found) throws FaultException {
        try {
            return found.with(PlaylistReader.read(found.uri(), found.body()));
        } catch (ProblemException e) {
            throw Inspection.unusable(String.valueOf(e.getMessage()));
        }
    }
}
