package tv.exstream.rendition;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import tv.exstream.media.Profile;
import tv.exstream.mpegts.PacketWriter;
import tv.exstream.mpegts.PcrCursor;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsPacket;

/// Makes a clean end of a chunk that could be sent in part only: whatever follows a chunk counts on counters at 0 and on a PCR that
/// came a moment ago. Owned by one thread.
///
/// The newest packet of each PID is repeated until the counters are there. Tables are then sent more often than needed, and the
/// picture or sound that broke off is damaged, which it was anyway; receivers see no loss and go on with the next key frame.
public final class BrokenChunk {
    /// The last counter before it is 0 again.
    private static final int LAST = TsPacket.COUNTERS - 1;

    /// Well within the 40 ms of DVB TS 101 154.
    private static final long CLOCK_EVERY_90K = 20 * 90;

    /// A chunk has five, tables, service, picture and sound, and one for each further sound track.
    private static final int MOST_PIDS = 4 + Profile.MOST_TRACKS;

    private final byte[][] newest = new byte[MOST_PIDS][TsPacket.SIZE];
    private final int[] pids = new int[MOST_PIDS];
    private int count;
    private long clock90k;

    /// Notes whole packets that were sent.
    public void sent(byte[] packets, int length) {
        int[] at = new int[MOST_PIDS];
        Arrays.fill(at, -1);
        for (int next = 0; next < length; next += TsPacket.SIZE) {
            var packet = new TsPacket(packets, next);
            int place = packet.hasPayload() ? placeOf(packet.pid()) : MOST_PIDS;
            if (place < MOST_PIDS) {
                at[place] = next;
            }
        }
        for (int place = 0; place < count; place++) {
            if (at[place] >= 0) {
                System.arraycopy(packets, at[place], newest[place], 0, TsPacket.SIZE);
            }
        }
        for (var pcr = new PcrCursor(packets, 0, length); pcr.next(); ) {
            clock90k = pcr.ticks90k();
        }
    }

    /// This is done for every packet that is sent, so it makes no objects.
    private int placeOf(int pid) {
        int place = 0;
        while (place < count && pids[place] != pid) {
            place++;
        }
        if (place == count && count < MOST_PIDS) {
            pids[count++] = pid;
        }
        return place;
    }

    /// The packets that end it; may be none.
    ///
    /// @param next90k the first PCR of what follows, 33 bits
    public byte[] ending(long next90k) {
        var ending = new ByteArrayOutputStream();
        for (int place = 0; place < count; place++) {
            repeat(newest[place], ending);
        }
        long gap = TimeStamp.difference(next90k, clock90k);
        for (long at = CLOCK_EVERY_90K; at < gap; at += CLOCK_EVERY_90K) {
            var clock = new PacketWriter(1);
            clock.clock(HouseMultiplex.VIDEO_PID, clock90k + at);
            new TsPacket(clock.bytes(), 0).setContinuityCounter(LAST);
            ending.writeBytes(clock.bytes());
        }
        return ending.toByteArray();
    }

    private static void repeat(byte[] newest, ByteArrayOutputStream ending) {
        byte[] packet = newest.clone();
        var repeated = new TsPacket(packet, 0);
        if (repeated.pid() >= HouseMultiplex.VIDEO_PID) {
            repeated.becomeContinuation();
        }
        for (int next = repeated.continuityCounter() + 1; next <= LAST; next++) {
            repeated.setContinuityCounter(next);
            ending.writeBytes(packet);
        }
    }
}
