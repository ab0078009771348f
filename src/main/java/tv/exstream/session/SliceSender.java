package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import tv.exstream.mpegts.PcrCursor;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsPacket;
import tv.exstream.rendition.BrokenChunk;
import tv.exstream.rendition.ChannelClock;

/// Cuts pieces into slices and publishes each when it is due: paced by the PCR in the packets, not by bytes. Owned by the
/// session's thread.
final class SliceSender {
    /// A slice has at most so much of the stream's time, so that viewers are woken some eight times a second.
    static final long SLICE_TICKS = 125 * 90;

    /// Writing 64 KiB at once costs a third less than 32 KiB; more brings little. Whole packets.
    static final int SLICE_BYTES = 65_536 / TsPacket.SIZE * TsPacket.SIZE;

    /// Half a frame of AC-3, 1,536 samples, at 44.1 kHz: how much earlier than a picture its sound may start. No frame is longer.
    private static final long HALF_SOUND_TICKS = 1_568;

    private final PacketRing ring;
    private final ChannelClock channel;
    private final StreamClock clock;
    private final Duration lead;
    private final SlicePool pool;
    private final StreamSubtitles subtitles;

    /// The end of what was published of the piece being sent.
    private int sent;

    /// The stream time of the PCR that is next to send, since the first of the piece.
    private long pcrTicks;

    private long firstPcr;
    private Instant lastSent = Instant.MAX;
    private BrokenChunk broken = new BrokenChunk();

    /// @param lead how far viewers are sent ahead of real time
    SliceSender(Way way, ChannelClock channel, StreamClock clock, Duration lead) {
        ring = way.ring();
        pool = way.pool();
        subtitles = way.subtitles();
        this.channel = channel;
        this.clock = clock;
        this.lead = lead;
    }

    /// Sends a piece that starts at a frame of the stream. Returns when its last slice is published, which is about when its end
    /// is `lead` ahead.
    ///
    /// @param piece is asked once, for the packets
    /// @throws tv.exstream.problem.ProblemException MEDIA_UNREADABLE; the piece is then to be broken off
    void send(Supplier<PiecePackets> piece, long startFrame) throws InterruptedException {
        sent = 0;
        pcrTicks = 0;
        broken = new BrokenChunk();
        PiecePackets packets = piece.get();
        while (sent < packets.length()) {
            // Before the bytes are read: an array that waits is one more for every channel.
            clock.sleepUntil(dueAt(startFrame));
            int available = Math.min(SLICE_BYTES, packets.length() - sent);
            byte[] slice = pool.take();
            packets.read(sent, slice, available);
            firstPcr = sent == 0 ? firstPcr(slice, available) : firstPcr;
            Cut cut = cut(slice, available);
            broken.sent(slice, cut.length());
            publish(packets, startFrame, pool.share(slice, cut.length()));
            boolean first = sent == 0;
            sent += cut.length();
            pcrTicks = cut.nextTicks();
            // What has ended is taken away first, and not repeated for who comes in here.
            publish(startFrame, subtitles.at(channel.ticks90k(startFrame) + pcrTicks));
            if (first) {
                publish(startFrame, subtitles.atKeyFrame(channel.ticks90k(startFrame)));
            }
        }
    }

    /// Packets that go along, which belong to no piece.
    private void publish(long startFrame, byte[] packets) {
        if (packets.length > 0) {
            ring.publish(
                    PacketRing.Start.ALONG,
                    channel.ticks90k(startFrame) + pcrTicks,
                    SharedPackets.of(packets),
                    () -> SharedPackets.of(packets));
        }
    }

    /// How long it is that something was published; none before that.
    Duration silence() {
        Instant now = clock.now();
        return lastSent.isBefore(now) ? Duration.between(lastSent, now) : Duration.ZERO;
    }

    /// True once anything was published.
    boolean hasSent() {
        return ring.written() > 0;
    }

    /// Ends a piece that could not be sent to its end. Answers how many of its frames are over; none when nothing was sent.
    int breakOff(long startFrame) {
        if (sent == 0) {
            return 0;
        }
        int frames = (int) channel.rate().frameAt(timeOf(pcrTicks + HALF_SOUND_TICKS)) + 1;
        long over = channel.ticks90k(startFrame + frames) - channel.ticks90k(startFrame);
        byte[] ending = broken.ending(TimeStamp.wrap(firstPcr + over));
        ring.publish(
                PacketRing.Start.INSIDE_GOP,
                channel.ticks90k(startFrame) + pcrTicks,
                SharedPackets.of(ending),
                () -> SharedPackets.of(ending));
        return frames;
    }

    /// Tells the ring what is on air now, for viewers who join.
    void tellPresent() {
        ring.present(channel.ticks90k(channel.frameAt(clock.now())));
    }

    /// What slices go to, what they are made in, and what goes along.
    record Way(PacketRing ring, SlicePool pool, StreamSubtitles subtitles) {}

    private record Cut(int length, long nextTicks) {}

    /// Where the slice ends: before the last PCR that is not too late, else where the bytes end.
    private Cut cut(byte[] slice, int available) {
        var pcr = new PcrCursor(slice, 0, available);
        int length = 0;
        long ticks = pcrTicks;
        while (pcr.next()) {
            long at = TimeStamp.difference(pcr.ticks90k(), firstPcr);
            if (at - pcrTicks > SLICE_TICKS) {
                return length == 0 ? new Cut(pcr.at(), at) : new Cut(length, ticks);
            }
            length = pcr.at();
            ticks = at;
        }
        return new Cut(available, ticks);
    }

    private static long firstPcr(byte[] slice, int available) {
        var pcr = new PcrCursor(slice, 0, available);
        return pcr.next() ? pcr.ticks90k() : 0;
    }

    private Instant dueAt(long startFrame) {
        return channel.instantOf(startFrame).plus(timeOf(pcrTicks)).minus(lead);
    }

    private void publish(PiecePackets packets, long startFrame, SharedPackets slice) {
        tellPresent();
        PacketRing.Start start =
                sent == 0 ? PacketRing.Start.AT_KEY_FRAME : PacketRing.Start.INSIDE_GOP;
        long ticks = channel.ticks90k(startFrame) + pcrTicks;
        ring.publish(start, ticks, slice, packets.again(sent, slice.length(), pool));
        lastSent = clock.now();
    }

    private static Duration timeOf(long ticks90k) {
        return Duration.ofNanos(ticks90k * 1_000_000 / 90);
    }
}
