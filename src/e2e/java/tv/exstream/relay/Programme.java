package tv.exstream.relay;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import tv.exstream.live.LiveStream;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.relay.Provider.Visit;

/// What a provider sends: a stream that is made in real time, whoever watches, in ten slices to a GOP.
///
/// @param speed 1 is real time
/// @param base90k the time stamp of the first picture of the stream, by the number of the GOP
record Programme(LiveStream stream, double speed, LongUnaryOperator base90k) {
    private static final int SLICES = 10;
    private static final int GOP_FRAMES = 25;

    /// In order.
    static Programme good() {
        return new Programme(new LiveStream(LiveStream.PROFILE, GOP_FRAMES), 1, _ -> 0);
    }

    Programme at(double other) {
        return new Programme(stream, other, base90k);
    }

    Programme jumping(LongUnaryOperator base) {
        return new Programme(stream, speed, base);
    }

    Programme of(LiveStream other) {
        return new Programme(other, speed, base90k);
    }

    /// Sends from what is on now on, for so long. It begins somewhere in a GOP, as a provider does.
    void send(Visit visit, double seconds) throws IOException, InterruptedException {
        visit.head(200, "Content-Type: video/mp2t");
        go(visit, seconds);
    }

    /// The same in an answer that has begun.
    void go(Visit visit, double seconds) throws IOException, InterruptedException {
        double gop = stream.gopSeconds();
        long first = (long) (visit.seconds() / gop * SLICES);
        long count = (long) (seconds / gop * SLICES * speed);
        long begun = System.nanoTime();
        byte[] packets = gop(first / SLICES);
        for (long n = 0; n < count; n++) {
            if ((first + n) % SLICES == 0) {
                packets = gop((first + n) / SLICES);
            }
            visit.write(slice(packets, (int) ((first + n) % SLICES)));
            double due = (n + 1) * gop / SLICES / speed;
            double rest = due - (System.nanoTime() - begun) / 1e9;
            visit.pause(Math.max(0, Math.round(rest * 1_000)));
        }
    }

    /// Takes what is sent.
    interface Taker {
        void take(byte[] packets) throws IOException;
    }

    /// Sends each GOP when it is due, until it is to end.
    void play(Taker taker, CountDownLatch end) throws IOException, InterruptedException {
        long pause = Math.round(stream.gopSeconds() * 1_000);
        for (long number = 0; !end.await(pause, TimeUnit.MILLISECONDS); number++) {
            taker.take(gop(number));
        }
    }

    byte[] gop(long number) {
        return stream.gop(number, base90k.applyAsLong(number));
    }

    private static byte[] slice(byte[] packets, int part) {
        int total = packets.length / TsPacket.SIZE;
        return Arrays.copyOfRange(
                packets,
                total * part / SLICES * TsPacket.SIZE,
                total * (part + 1) / SLICES * TsPacket.SIZE);
    }
}
