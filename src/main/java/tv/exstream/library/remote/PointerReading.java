package tv.exstream.library.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import tv.exstream.library.PointerFile;
import tv.exstream.library.ReadFailure;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Question;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.PatientCalls;
import tv.exstream.source.WebAddress;

/// Opens what files on disks of this machine point to, and what playlists name to which they point. No playlist goes through as it came:
/// ffmpeg would ask whatever stands in it. Thread-safe.
final class PointerReading {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;

    private final DoorQuestions questions;
    private final PointerReach reach;
    private final PatientCalls calls;
    private final PlaylistReading playlists;

    /// @param calls read the files
    /// @param naming of what playlists name
    PointerReading(
            DoorQuestions questions,
            PointerReach reach,
            PatientCalls calls,
            PlaylistText.Naming naming) {
        this.questions = questions;
        this.reach = reach;
        this.calls = calls;
        this.playlists = new PlaylistReading(questions, reach, new PlaylistText(naming));
    }

    /// Opens what a file points to, as it says at this moment. Whoever gets it closes it.
    ///
    /// @throws RemoteRefusal when it is not to be had
    /// @throws ProblemException INVALID_VALUE when there is no address in the file, or what it leads to is a playlist that cannot be used
    Delivery open(Path pointer, RequestedRange range) throws IOException, InterruptedException {
        WebAddress address = address(pointer);
        Optional<String> objection = reach.objection(address);
        if (objection.isPresent()) {
            throw new RemoteRefusal(FORBIDDEN, objection.get());
        }
        return opened(playlists.question(address), range, playlists::choice);
    }

    /// Opens what a playlist names. Whoever gets it closes it.
    ///
    /// @throws RemoteRefusal when it is not to be had
    /// @throws ProblemException INVALID_VALUE when it is a playlist that cannot be used
    Delivery open(PlaylistEntry entry, RequestedRange range)
            throws IOException, InterruptedException {
        return switch (entry) {
            case PlaylistEntry.Playlist(var uri, var reached) ->
                    playlists.segments(playlists.question(uri, reached));
            case PlaylistEntry.Piece(Resource file, var reached) when isAsItIs(file) ->
                    opened(
                            playlists.question(file.uri(), reached),
                            range,
                            _ -> {
                                throw noMedia("a segment is a playlist");
                            });
            case PlaylistEntry.Piece piece -> playlists.part(piece);
        };
    }

    private static boolean isAsItIs(Resource file) {
        return file.part().isEmpty() && file.key().isEmpty();
    }

    private WebAddress address(Path pointer) throws RemoteRefusal, InterruptedException {
        try {
            return calls.make(_ -> PointerFile.read(pointer)).address();
        } catch (PatientCalls.NoAnswer e) {
            throw new RemoteRefusal(UNAVAILABLE, "it was not read: " + e.getMessage());
        } catch (IOException e) {
            throw new RemoteRefusal(NOT_FOUND, "it cannot be read: " + ReadFailure.reason(e));
        }
    }

    /// What is sent in the place of a playlist.
    private interface Instead {
        Delivery of(Question question) throws IOException, InterruptedException;
    }

    /// ffmpeg decides by the first bytes what a file is, and asks for them first.
    private Delivery opened(Question question, RequestedRange range, Instead ofPlaylist)
            throws IOException, InterruptedException {
        Found<InputStream> first = questions.open(question, range);
        if (range.from() == 0) {
            Beginning beginning = beginning(first);
            if (beginning.isPlaylist()) {
                first.body().close();
                return ofPlaylist.of(question);
            }
            first = media(first, beginning);
        }
        return new RemoteStream(range, first, rest -> resumed(question, rest), () -> {});
    }

    private Found<InputStream> resumed(Question question, RequestedRange rest)
            throws IOException, InterruptedException {
        Found<InputStream> found = questions.open(question, rest);
        return rest.from() == 0 ? media(found, beginning(found)) : found;
    }

    /// Of what ends before it can be told, the rest may be asked for, and make a playlist of it.
    private static Found<InputStream> media(Found<InputStream> found, Beginning beginning)
            throws IOException {
        if (beginning.isPlaylist() || !beginning.isSure()) {
            found.body().close();
            throw noMedia("it is too short for a film or song");
        }
        return found.with(beginning.file());
    }

    private static Beginning beginning(Found<InputStream> found) throws IOException {
        try {
            return Beginning.of(found.body());
        } catch (IOException e) {
            found.body().close();
            throw e;
        }
    }

    private static RemoteRefusal noMedia(String why) {
        return new RemoteRefusal(BAD_GATEWAY, why);
    }
}
