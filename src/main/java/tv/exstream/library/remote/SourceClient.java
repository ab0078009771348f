package tv.exstream.library.remote;

import java.io.IOException;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Speaks with the sources of some kinds. Thread-safe.
public interface SourceClient {
    /// Whether it speaks with sources of this kind.
    boolean serves(Origin origin);

    /// Refuses what this server must not read, whoever asks for it.
    ///
    /// @throws ProblemException INVALID_VALUE, with the setting that would allow it
    default void admit(Origin origin) {}

    /// Reads all that the source has, or what has changed since it was read the last time, and puts it on the shelf. What was put stays when
    /// it breaks off; nothing is taken for gone then.
    ///
    /// @throws IOException when the source does not answer or answers something else; the message is for a person and has no secret
    void read(Source source, Shelf shelf) throws IOException, InterruptedException;

    /// Where a file is fetched now. Asked each time it is opened, so that what expires is fresh.
    ///
    /// @param file which stands for its sound only ([tv.exstream.source.RemotePath#sound]) where the client has said that it is apart
    /// @throws IOException when the source does not have it any more, or cannot say
    RemoteAddress address(Source source, RemoteFile file) throws IOException, InterruptedException;

    /// The address of a file does not hold: what is remembered of it is forgotten. Answers whether there may be another one now; one that
    /// was made for another file meanwhile need not count.
    default boolean forget(Source source, RemoteFile file) {
        return false;
    }

    /// Others are told now who asks for what the source has. What was made of it says so at once, whether or not the source can be read. Nothing of
    /// it is read meanwhile.
    default void askOtherwise(SourceId source) {}

    /// The source is removed or is elsewhere now: what is remembered of it is forgotten. Nothing of it is read meanwhile.
    default void forget(SourceId source) {}
}
