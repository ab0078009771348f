package tv.exstream.dvb;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.dvb.DisplaySet.PageState;
import tv.exstream.mpegts.PacketWriter;
import tv.exstream.mpegts.PesUnit;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsPacket;

/// One elementary stream of subtitles, as far as it was sent. Owned by one thread.
///
/// ```
///   pages      |--- A ---|      |-- B --|--- C ---|
///   sets      A     A     -    B    B   C    C     -      A change comes half a second before it is seen;
///   key frames   k     k     k     k     k      k         what goes on is sent again at each for who comes in there
/// ```
///
/// Everything is a whole display set. Repeated ones have the same version, by which decoders that have it tell them.
public final class CaptionStream {
    /// How long before it is seen a change is sent, and 260 ms more, by which pictures come earlier: decoders read at 192 kbit/s or more.
    /// Less than a second, which is the most that anything waits in a decoder.
    private static final long AHEAD_90K = 500 * 90;

    /// How much later than the end of a page its words go by themselves, if the set that ends it is lost.
    private static final int SPARE_SECONDS = 5;

    private static final int LONGEST_TIME_OUT = 255;

    private final int pid;
    private final Screen screen;

    /// What decoders show, or are about to.
    private Optional<Shown> shown = Optional.empty();

    /// The words that should be sent and are not there.
    private List<String> missing = List.of();

    /// Pages that should have been sent and are not there, up to their time.
    private final List<Page> awaited = new ArrayList<>();

    private int version;
    private int counter;
    private long lastPts = Long.MIN_VALUE;
    private long late;

    private record Shown(Page page, Caption caption, int timeOut) {}

    public CaptionStream(int pid, Screen screen) {
        this.pid = pid;
        this.screen = screen;
    }

    /// The packets that are due at a moment of the stream; may be none.
    ///
    /// @param now90k when what is sent next is decoded, as the pictures have it
    /// @param pages those of that time
    /// @param captions finds what was drawn of words; empty when it was not yet
    public byte[] at(
            long now90k, List<Page> pages, Function<List<String>, Optional<Caption>> captions) {
        long due = now90k + AHEAD_90K;
        count(now90k, pages);
        Optional<Page> wanted = pages.stream().filter(page -> page.isOnAt(due)).findFirst();
        if (wanted.isEmpty()) {
            missing = List.of();
            return clear(now90k, due);
        }
        Page page = wanted.get();
        Optional<Shown> same = shown.filter(each -> each.page().texts().equals(page.texts()));
        if (same.isPresent()) {
            shown = same.map(each -> new Shown(page, each.caption(), each.timeOut()));
            return new byte[0];
        }
        Optional<Caption> caption = captions.apply(page.texts());
        if (caption.isEmpty()) {
            if (!missing.equals(page.texts())) {
                awaited.add(page);
            }
            missing = page.texts();
            return clear(now90k, due);
        }
        return show(page, caption.get(), Math.max(now90k, page.start90k()));
    }

    /// The packets for who comes in at a key frame; none when nothing is shown.
    ///
    /// @param shown90k when the key frame is shown
    public byte[] atKeyFrame(long shown90k) {
        return shown.filter(each -> each.page().end90k() > shown90k)
                .map(each -> set(PageState.ACQUISITION_POINT, shown90k, shown))
                .orElse(new byte[0]);
    }

    /// How many pages were not there when they were to be seen.
    public long late() {
        return late;
    }

    /// Those whose time has begun without them. What the stream has gone on from was not to be seen any more.
    private void count(long now90k, List<Page> pages) {
        if (pages.isEmpty()) {
            awaited.clear();
        }
        int before = awaited.size();
        awaited.removeIf(page -> page.start90k() < now90k);
        late += before - awaited.size();
    }

    private byte[] show(Page page, Caption caption, long from90k) {
        long ticks = page.end90k() - from90k + TimeStamp.TICKS_PER_SECOND - 1;
        long seconds = ticks / TimeStamp.TICKS_PER_SECOND + SPARE_SECONDS;
        shown = Optional.of(new Shown(page, caption, Math.clamp(seconds, 1, LONGEST_TIME_OUT)));
        missing = List.of();
        awaited.removeIf(each -> each.texts().equals(page.texts()));
        version = DisplaySet.after(version);
        return set(PageState.MODE_CHANGE, from90k, shown);
    }

    /// Where the page ends, or at once when the stream has gone on to something else.
    private byte[] clear(long now90k, long due90k) {
        if (shown.isEmpty()) {
            return new byte[0];
        }
        long end = shown.get().page().end90k();
        shown = Optional.empty();
        version = DisplaySet.after(version);
        return set(
                PageState.NORMAL_CASE,
                end <= due90k ? Math.max(now90k, end) : now90k,
                Optional.empty());
    }

    /// @param pts90k when it is seen; a little later where something else is seen then
    private byte[] set(PageState state, long pts90k, Optional<Shown> what) {
        lastPts = Math.max(lastPts + 1, pts90k);
        int timeOut = what.map(Shown::timeOut).orElse(SPARE_SECONDS);
        ByteBuffer payload =
                new DisplaySet(screen, state, version, timeOut).payload(what.map(Shown::caption));
        PesUnit unit = PesUnit.subtitle(lastPts, payload);
        int packets = unit.fewestPackets();
        var writer = new PacketWriter(packets);
        writer.unit(pid, unit, packets);
        byte[] bytes = writer.bytes();
        for (int at = 0; at < bytes.length; at += TsPacket.SIZE) {
            new TsPacket(bytes, at).setContinuityCounter(counter++);
        }
        return bytes;
    }

    /// Packets of several streams, one after another.
    public static byte[] together(List<byte[]> streams) {
        var all = new ByteArrayOutputStream();
        streams.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
