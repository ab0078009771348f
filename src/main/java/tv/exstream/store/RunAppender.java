package tv.exstream.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tv.exstream.rendition.Renditions;

/// Adds chunks to one rendition in a run file of its own. Owned by one thread.
///
/// The order makes it safe to die at any moment: first the bytes, then the record that refers to them, then readers see it.
final class RunAppender implements Renditions.Appender {
    private static final Set<StandardOpenOption> WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final StoredRendition rendition;
    private final Surroundings surroundings;
    private int run;
    private long offset;
    private @Nullable SteadyFile runFile;
    private @Nullable SteadyFile indexFile;
    private boolean closed;

    /// What all appenders of a store share.
    ///
    /// @param whenClosed called once with the rendition
    record Surroundings(Disk disk, Budget budget, Budget.Evictor evictor, WhenClosed whenClosed) {}

    interface WhenClosed {
        void closed(StoredRendition rendition);
    }

    private interface Write {
        void run() throws IOException;
    }

    RunAppender(StoredRendition rendition, Surroundings surroundings) {
        this.rendition = rendition;
        this.surroundings = surroundings;
    }

    @Override
    public void add(long startFrame, int frames, byte[] packets) {
        if (rendition.hasChunkAt(startFrame)) {
            return;
        }
        long size = (long) packets.length + IndexRecord.SIZE;
        surroundings.budget().reserve(rendition.key(), size, surroundings.evictor());
        boolean added = false;
        try {
            makingRoom(packets.length, () -> write(startFrame, frames, packets));
            offset += packets.length;
            added = true;
        } finally {
            if (!added) {
                surroundings.budget().giveBack(rendition.key(), size);
            }
        }
    }

    @Override
    public void end(long endFrame) {
        makingRoom(IndexRecord.SIZE, () -> record(new IndexRecord.Ended(endFrame)));
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            closeFile(runFile);
            closeFile(indexFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            surroundings.whenClosed().closed(rendition);
        }
    }

    /// Writes a record and makes it visible.
    void record(IndexRecord record) throws IOException {
        SteadyFile file = indexFile;
        if (file == null) {
            Files.createDirectories(rendition.folder().path());
            file = new SteadyFile(rendition.folder().index(), WRITE);
            indexFile = file;
        }
        write(file, record.toBytes(), rendition.reserveRecord());
        rendition.apply(record);
    }

    private SteadyFile runFile() throws IOException {
        SteadyFile file = runFile;
        if (file == null) {
            run = rendition.folder().createRun(rendition.lastRun());
            Path path = rendition.folder().run(run);
            file = new SteadyFile(path, WRITE);
            runFile = file;
        }
        return file;
    }

    private void write(long startFrame, int frames, byte[] packets) throws IOException {
        write(runFile(), ByteBuffer.wrap(packets), offset);
        record(
                new IndexRecord.Added(
                        new StoredChunk(
                                run,
                                startFrame,
                                frames,
                                packets.length,
                                offset,
                                checksum(packets),
                                false)));
    }

    private void write(SteadyFile file, ByteBuffer bytes, long position) throws IOException {
        file.use(
                open -> {
                    surroundings.disk().write(open, bytes.duplicate(), position);
                    return position;
                });
    }

    /// Does something that writes, once more after something was thrown away when the disk is full.
    private void makingRoom(int bytes, Write write) {
        try {
            write.run();
        } catch (IOException e) {
            refuseUnlessFull(e, bytes);
            again(bytes, write);
        }
    }

    private void again(int bytes, Write write) {
        try {
            if (!surroundings.budget().makeRoom(rendition.key(), surroundings.evictor())) {
                throw surroundings.budget().full(bytes);
            }
            write.run();
        } catch (IOException e) {
            refuseUnlessFull(e, bytes);
            throw surroundings.budget().full(bytes);
        }
    }

    private void refuseUnlessFull(IOException e, int bytes) {
        if (!isFull(e, bytes)) {
            throw new UncheckedIOException(e);
        }
    }

    /// Java has no code for a full disk: the message is the operating system's, and may be in any language.
    private boolean isFull(IOException e, int bytes) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("quota exceeded")
                || message.contains("not enough space")
                || surroundings.budget().diskFree() < bytes;
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static void closeFile(@Nullable SteadyFile file) throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
