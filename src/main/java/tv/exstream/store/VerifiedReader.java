package tv.exstream.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionKey;

/// Reads chunks, each compared with its checksum the first time. One that cannot be read is taken out of its rendition. Thread-safe.
final class VerifiedReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VerifiedReader.class);

    private final StoreFolder folder;
    private final LoadedRenditions loaded;
    private final RunAppender.Surroundings surroundings;
    private final ChunkReader reader = new ChunkReader();
    private final AtomicLong damagedChunks = new AtomicLong();

    /// @param surroundings of those who note in an index what is damaged
    VerifiedReader(
            StoreFolder folder, LoadedRenditions loaded, RunAppender.Surroundings surroundings) {
        this.folder = folder;
        this.loaded = loaded;
        this.surroundings = surroundings;
    }

    /// Copies bytes of a chunk from `from` on until `into` is full.
    ///
    /// @throws ProblemException MEDIA_UNREADABLE
    void read(StoredRendition rendition, Chunk chunk, int from, ByteBuffer into)
            throws IOException {
        StoredChunk stored =
                rendition
                        .find(chunk)
                        .orElseThrow(() -> unreadable(rendition.key(), chunk, "not in the store"));
        var place = new ChunkReader.Place(rendition.key(), rendition.folder(), stored);
        boolean intact;
        try {
            intact = stored.isVerified() || reader.isIntact(place);
            if (intact) {
                reader.read(place, from, into);
            }
        } catch (IOException e) {
            rendition.drop(stored);
            damaged(place, e.toString());
            throw unreadable(rendition.key(), chunk, e.toString());
        }
        if (!intact) {
            dropForGood(place);
            throw unreadable(rendition.key(), chunk, "damaged");
        }
        if (!stored.isVerified()) {
            rendition.verified(stored);
        }
    }

    /// How many chunks were found damaged so far.
    long damagedChunks() {
        return damagedChunks.get();
    }

    void forget(RenditionKey key) throws IOException {
        reader.forget(key);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void dropForGood(ChunkReader.Place place) throws IOException {
        // Asked first: what was loaded before the folder was owned must not be written to.
        boolean owned = folder.isOwned();
        StoredRendition rendition = loaded.pin(place.key());
        try (var appender = new RunAppender(rendition, surroundings)) {
            if (rendition.drop(place.chunk())) {
                damaged(place, "checksum differs");
                if (owned) {
                    appender.record(new IndexRecord.Dropped(place.chunk().startFrame()));
                }
            }
        }
    }

    private void damaged(ChunkReader.Place place, String why) {
        damagedChunks.incrementAndGet();
        LOG.warn(
                "rendition={} chunk={} run={} offset={} dropped: {}",
                place.key(),
                place.chunk().startFrame(),
                place.chunk().run(),
                place.chunk().offset(),
                why);
    }

    private static ProblemException unreadable(RenditionKey key, Chunk chunk, String why) {
        return new ProblemException(
                Problem.MEDIA_UNREADABLE,
                "chunk %d of rendition %s must be readable: %s"
                        .formatted(chunk.startFrame(), key, why));
    }
}
