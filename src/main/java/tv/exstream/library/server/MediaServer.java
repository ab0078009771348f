package tv.exstream.library.server;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.RemoteItem;

/// A media server, as a reading asks it and understands its answers. Owned by the thread of the reading.
///
/// All questions end as an [IOException] when the server does not answer, or answers something else.
public interface MediaServer<L extends Library> {
    ItemWords words();

    /// For a person, without what is secret.
    String name();

    /// What it is asked.
    ServerQuestions<L> questions();

    /// The shows of libraries in short.
    void shows(List<L> libraries, JsonRows.Receiver receiver)
            throws IOException, InterruptedException;

    /// Those of these that are in one of the libraries, in full.
    void inLibraries(List<String> ids, Collection<L> libraries, Placed<L> receiver)
            throws IOException, InterruptedException;

    /// Where it has lists.
    List<Listing> listings(List<L> libraries);

    /// Whether it may be an id of the server. Nothing else becomes part of an address.
    boolean isId(String text);

    /// The keys of the files of an item that is listed in short; empty when that does not say it.
    List<String> keys(JsonRow item);

    /// What was seen of an item, in any words that change with it.
    String seen(JsonRow item);

    Show show(JsonRow show);

    /// Why an item cannot be taken, for a person; empty when it can.
    Optional<String> defect(JsonRow item);

    /// Each file of an item without a defect, its own one first.
    List<RemoteItem> read(JsonRow item, L library, Groups groups)
            throws IOException, InterruptedException;

    /// Takes items with the library that they are in.
    interface Placed<L> {
        void take(JsonRow item, L library) throws IOException, InterruptedException;
    }

    /// Lists that are asked for together.
    ///
    /// @param id the same at each reading
    /// @param name for a person
    record Listing(String id, String name, Asking<List<ItemList>> asking) {}

    /// Asks the server for something.
    interface Asking<T> {
        T read() throws IOException, InterruptedException;
    }
}
