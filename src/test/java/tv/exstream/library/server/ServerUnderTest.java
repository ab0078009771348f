package tv.exstream.library.server;

import java.util.List;
import java.util.Set;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.NotedShelf;
import tv.exstream.source.SourceId;

/// A made-up server of some kind with two libraries, and what reads it. Its films are in one library, its episodes in the other one.
public interface ServerUnderTest extends AutoCloseable {
    SourceId ID = new SourceId(7);

    void film(String id, long version);

    void episode(String id, long version, String show);

    void show(String id, long version, String genre);

    /// A collection.
    ///
    /// @param members ids of what is on it
    void collection(String id, long version, List<String> members);

    void playlist(String id, long version, List<String> members);

    /// Sees an item so often.
    void watch(String id, int plays, String when);

    void remove(String id);

    void removeCollection(String id);

    /// Puts in an item that has this after its id, type and name, in words of the server.
    void odd(String id, String rest);

    /// Answers this to a question, once or always.
    void answer(Question question, Reaction reaction);

    /// Answers everything as usual again.
    void calm();

    /// What is asked of servers.
    enum Question {
        LIBRARIES,
        FILMS,
        SHOWS,
        SHOW_DETAILS,
        DETAILS,
        COLLECTIONS,
        MEMBERS
    }

    /// @param status 0 for a text
    record Reaction(int status, String body, boolean once) {
        public static Reaction once(int status) {
            return new Reaction(status, "", true);
        }

        public static Reaction always(int status) {
            return new Reaction(status, "", false);
        }

        public static Reaction once(String body) {
            return new Reaction(200, body, true);
        }
    }

    /// A page of films in words of the server.
    ///
    /// @param total as the server says it
    String page(List<String> films, int total);

    /// How often something was asked.
    long asked(Question question);

    void forgetQuestions();

    NotedShelf shelf();

    Changes changes();

    /// The server has told that these have changed.
    default void hear(Set<String> items) {
        changes().add(ID, new Heard.Items(items));
    }

    /// The id of the library of films.
    String films();

    /// How often it was waited for the server.
    int waits();

    void read() throws Exception;

    /// As after the program was started again.
    void restart();

    @Override
    void close();
}
