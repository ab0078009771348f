package tv.exstream.rendition;

import java.time.Duration;

/// The stored renditions. Thread-safe. What is listed in an index can be read whole; nothing else can.
public interface Renditions {
    /// What is there now; [RenditionIndex#EMPTY] when nothing is. Cheap enough to ask before every chunk.
    RenditionIndex index(RenditionKey key);

    /// Copies `length` bytes of a chunk, starting `from` bytes into it, to `target[at...]`.
    ///
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE when the chunk is no longer there or is damaged; it is then
    ///     also gone from the index
    void read(RenditionKey key, Chunk chunk, int from, byte[] target, int at, int length);

    /// Waits until the index of `key` is no longer `seen`, at most for `timeout`. Answers the index as it then is.
    RenditionIndex awaitChange(RenditionKey key, RenditionIndex seen, Duration timeout)
            throws InterruptedException;

    /// Opens a rendition for adding chunks; each fill has its own. Created when it does not exist.
    Appender append(RenditionKey key);

    /// Adds chunks to one rendition. Owned by one thread.
    interface Appender extends AutoCloseable {
        /// Adds a whole chunk and makes it readable. A chunk that starts where another one does is ignored.
        ///
        /// @param packets whole transport stream packets as a chunk writer made them
        /// @throws tv.exstream.problem.ProblemException DISK_FULL when there is no room even after eviction
        void add(long startFrame, int frames, byte[] packets);

        /// Records that the item ends before `endFrame`.
        void end(long endFrame);

        @Override
        void close();
    }
}
