package tv.exstream.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A disk of a given size: what lies in the folder counts, and a write that does not fit is torn as the kernel tears it.
final class LimitedDisk implements Disk {
    private final Path folder;
    private final long size;
    private boolean honest = true;

    LimitedDisk(Path folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /// From now on it claims to have plenty of room, like a file system with quotas.
    void lieAboutFreeSpace() {
        honest = false;
    }

    @Override
    public long free() throws IOException {
        return honest ? size - used() : Long.MAX_VALUE / 2;
    }

    @Override
    public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
        long grows = Math.max(0, position + bytes.remaining() - file.size());
        long missing = used() + grows - size;
        if (missing > 0) {
            int torn = (int) Math.max(0, bytes.remaining() - missing);
            file.write(bytes.slice(bytes.position(), torn), position);
            throw new IOException("No space left on device");
        }
        new Local(folder).write(file, bytes, position);
    }

    long used() throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        }
    }
}
