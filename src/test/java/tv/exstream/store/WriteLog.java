package tv.exstream.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A disk that remembers every byte in the order of writing, so that a test can stop the world after any of them.
final class WriteLog implements Disk {
    private final Local disk;
    private final List<Written> log = new ArrayList<>();

    /// @param file relative to the root; found by its size, as channels do not tell their names
    private record Written(Path file, long position, byte[] bytes) {}

    private final Path root;

    WriteLog(Path root) {
        this.root = root;
        disk = new Local(root);
    }

    @Override
    public long free() throws IOException {
        return disk.free();
    }

    @Override
    public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        disk.write(file, bytes, position);
        log.add(new Written(find(copy, position), position, copy));
    }

    long size() {
        return log.stream().mapToLong(written -> written.bytes.length).sum();
    }

    /// Lays out a folder as the disk was after so many bytes.
    void replay(long bytes, Path target) throws IOException {
        long rest = bytes;
        for (Written written : log) {
            int count = (int) Math.min(rest, written.bytes.length);
            Path file = target.resolve(written.file);
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(written.bytes, 0, count), written.position);
            }
            rest -= count;
            if (rest == 0) {
                return;
            }
        }
    }

    private Path find(byte[] bytes, long position) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, bytes, position))
                    .findFirst()
                    .map(root::relativize)
                    .orElseThrow();
        }
    }

    private static boolean holds(Path file, byte[] bytes, long position) {
        try {
            byte[] all = Files.readAllBytes(file);
            return all.length >= position + bytes.length
                    && ByteBuffer.wrap(all, (int) position, bytes.length)
                            .equals(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
