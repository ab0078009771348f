package tv.exstream.prepare;

import java.time.Duration;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Hearing;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

/// How much each run of a fill makes: little while somebody waits, and with less sound than is wanted. Owned by the thread that runs the
/// fill.
final class FillOrders {
    /// How much is encoded with low latency before quality takes over: long enough for the next run to start meanwhile.
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /// How much is made with text in it by one run while somebody waits: a disk of 50 MB/s reads that much of a film in 4 K within
    /// some ten seconds.
    private static final Duration SUBTITLED_AT_ONCE = Duration.ofMinutes(3);

    /// How much is made at once with less sound than is wanted, before all of it is tried again.
    private static final Duration DEAF = Duration.ofMinutes(1);

    /// The same after all of it was tried again and again in vain. A sound that begins in between is heard only so much later.
    private static final Duration LONG_DEAF = Duration.ofMinutes(8);

    private final RenditionRequest request;
    private final Urgency urgency;

    /// How much is made when next there is less sound: twice as much as before while all of it has nothing after that either.
    private Duration deaf = DEAF;

    /// True until the first frames for whoever waits are there.
    private boolean hurried;

    FillOrders(RenditionRequest request, Urgency urgency) {
        this.request = request;
        this.urgency = urgency;
        hurried = urgency == Urgency.VIEWER;
    }

    /// The frames from a position on, up to `end` at most.
    FillOrder next(long position, long end, FillMethod method, Hearing hearing) {
        long to = upTo(end, Math.min(endOfReach(position), endOf(hearing, position)));
        if (hurried && method == FillMethod.ENCODE) {
            long soon = upTo(to, onGrid(position, AT_ONCE));
            return order(position, soon, FillMethod.ENCODE_AT_ONCE).with(hearing);
        }
        return order(position, to, method).with(hearing);
    }

    /// No frame or two are left over, because no other run would make them.
    private static long upTo(long end, long wanted) {
        return end - wanted <= PieceFinder.TOLERANCE_FRAMES ? end : wanted;
    }

    /// A run of that method made so many frames with so much of the sound.
    void made(long frames, FillMethod method, Hearing hearing) {
        hurried = hurried && method == FillMethod.COPY;
        deaf = hearing == Hearing.ALL ? DEAF : twice(frames);
    }

    private Duration twice(long frames) {
        Duration twice = request.profile().video().rate().timeOf(2 * frames);
        Duration least = twice.compareTo(DEAF) > 0 ? twice : DEAF;
        return least.compareTo(LONG_DEAF) < 0 ? least : LONG_DEAF;
    }

    private FillOrder order(long from, long to, FillMethod method) {
        return new FillOrder(request, from, Math.min(to, request.frames()), method);
    }

    /// Before pictures with text are made, the text is read from all of the file that they are made of; whoever waits is not to wait
    /// for that of a whole film.
    private long endOfReach(long position) {
        boolean brief = urgency == Urgency.VIEWER && request.treatment().subtitle().isPresent();
        return brief ? onGrid(position, SUBTITLED_AT_ONCE) : request.frames();
    }

    private long endOf(Hearing hearing, long position) {
        return hearing == Hearing.ALL ? request.frames() : onGrid(position, deaf);
    }

    /// The first key frame of the grid so long after a position, where the next run begins.
    private long onGrid(long position, Duration after) {
        int gop = request.profile().video().gopFrames();
        long wanted = position + request.profile().video().rate().frameAt(after);
        return Math.ceilDiv(wanted, gop) * (long) gop;
    }
}
