package tv.exstream.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tv.exstream.live.PlaylistReader;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.problem.ProblemException;

/// Fetches playlists of HLS. Thread-safe.
record Playlists(Web web) {
    static final int MOST_BYTES = 2 << 20;

    /// @throws FaultException when it cannot be had or is none
    Web.Found<SourcePlaylist> fetch(Web.Place at) throws IOException, InterruptedException {
        var question = Web.Question.of(at, Segments.PATIENCE);
        Web.Found<byte[]> found = web.fetch(question, MOST_BYTES);
        return read(found.with(new String(found.body(), StandardCharsets.UTF_8)));
    }

    /// @throws FaultException as [#fetch], or when it names no segments but other playlists
    Web.Found<Media> media(Web.Place at) throws IOException, InterruptedException {
        Web.Found<SourcePlaylist> found = fetch(at);
        if (found.body() instanceof Media media) {
            return found.with(media);
        }
        throw Inspection.unusable("its variants lead to further variants");
    }

    /// @throws FaultException when it is none
    static Web.Found<SourcePlaylist> read(Web.Found<String> found) throws FaultException {
        try {
            return found.with(PlaylistReader.read(found.uri(), found.body()));
        } catch (ProblemException e) {
            throw Inspection.unusable(String.valueOf(e.getMessage()));
        }
    }
}
