package tv.exstream.library.server;

import java.io.IOException;
import java.util.List;
import tv.exstream.library.remote.JsonRows;

/// What a media server is asked, in the words of its kind.
///
/// All questions end as an [IOException] when the server does not answer, or answers something else.
public interface ServerQuestions<L extends Library> {
    /// Those that hold media, by their order at the server.
    List<L> libraries() throws IOException, InterruptedException;

    /// How many items a library has.
    long total(L library) throws IOException, InterruptedException;

    /// The items of a library in short. Answers whether the list stayed as it was.
    boolean playable(L library, JsonRows.Receiver receiver)
            throws IOException, InterruptedException;

    /// What these shows say of their episodes. Those that are not there are missing.
    void showDetails(List<String> ids, JsonRows.Receiver receiver)
            throws IOException, InterruptedException;

    /// Those of these that are there in short, whatever they are.
    void brief(List<String> ids, JsonRows.Receiver receiver)
            throws IOException, InterruptedException;

    /// These items in full. Those that are not there are missing, or the question is refused.
    void details(List<String> ids, JsonRows.Receiver receiver)
            throws IOException, InterruptedException;

    /// The ids of all that is played under what holds others.
    List<String> under(String holder) throws IOException, InterruptedException;

    /// The ids of what is in a collection, which may be what holds others.
    List<String> inCollection(String id) throws IOException, InterruptedException;

    /// The ids of what is on a playlist.
    List<String> onPlaylist(String id) throws IOException, InterruptedException;
}
