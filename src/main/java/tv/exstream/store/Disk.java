package tv.exstream.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// The disk under the store, as far as it can be full. Thread-safe.
interface Disk {
    /// Bytes that may still be written.
    long free() throws IOException;

    /// Writes the whole buffer at `position`.
    void write(FileChannel file, ByteBuffer bytes, long position) throws IOException;

    /// The disk that holds a folder.
    record Local(Path folder) implements Disk {
        @Override
        public long free() throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }

        @Override
        public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
            long at = position;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
        }
    }
}
