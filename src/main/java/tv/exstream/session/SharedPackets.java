package tv.exstream.session;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Packets in an array that is used again once nobody holds them any more. Whoever made them holds them first. Thread-safe.
///
/// Two hundred channels at 4 Mbit/s would otherwise leave 100 MB of arrays to the garbage collector every second, and its heap
/// would grow to whatever it may.
final class SharedPackets {
    private final int length;
    private final Consumer<byte[]> afterUse;
    private final AtomicInteger holders = new AtomicInteger(1);

    /// Null once nobody holds them: whoever forgot to forget them is not to keep the array.
    private volatile byte @Nullable [] bytes;

    /// @param length how much of the array is packets
    /// @param afterUse gets the array when the last one has let go of it
    SharedPackets(byte[] bytes, int length, Consumer<byte[]> afterUse) {
        this.bytes = bytes;
        this.length = length;
        this.afterUse = afterUse;
    }

    /// A whole array that is not used again.
    static SharedPackets of(byte[] bytes) {
        return new SharedPackets(bytes, bytes.length, _ -> {});
    }

    /// Only for those who hold them.
    byte[] bytes() {
        return Objects.requireNonNull(bytes);
    }

    int length() {
        return length;
    }

    /// Keeps the packets as they are until they are released. Answers false when nobody held them any more: they are gone.
    boolean hold() {
        int before = holders.get();
        while (before > 0) {
            int found = holders.compareAndExchange(before, before + 1);
            if (found == before) {
                return true;
            }
            before = found;
        }
        return false;
    }

    /// Lets go of them, once for each time they were held.
    void release() {
        if (holders.decrementAndGet() == 0) {
            byte[] free = bytes();
            bytes = null;
            afterUse.accept(free);
        }
    }
}
