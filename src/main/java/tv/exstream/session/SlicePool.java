package tv.exstream.session;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Arrays for slices, so that all sessions together need only as many as are on their way. Thread-safe; bounded.
final class SlicePool {
    /// 32 MiB: what a few seconds of ups and downs among hundreds of sessions leave over; arbitrary.
    private static final int MOST_IDLE = 512;

    private final BlockingQueue<byte[]> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    /// An array of [SliceSender#SLICE_BYTES] with anything in it.
    byte[] take() {
        byte[] array = idle.poll();
        return array == null ? new byte[SliceSender.SLICE_BYTES] : array;
    }

    /// The packets at the start of an array that was taken, which comes back once nobody holds them any more.
    SharedPackets share(byte[] array, int length) {
        return new SharedPackets(array, length, idle::offer);
    }
}
