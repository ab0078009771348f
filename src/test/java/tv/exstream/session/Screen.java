package tv.exstream.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.ChunkReader;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.Picture;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Slate;
import tv.exstream.time.FrameRate;

/// What somebody who watches the stream sees, and when: `alien:750` is frame 750 of the item, `slate` a slate.
final class Screen {
    private static final String SLATE = "slate";

    private final Map<ByteBuffer, String> pictures = new HashMap<>();
    private final NavigableMap<Long, String> shown = new TreeMap<>();
    private final TsDemuxer demuxer = new TsDemuxer(this::see);
    private final Instant epoch;
    private long lastPts;
    private boolean watching = true;

    /// @param epoch where the channel's time stamps count from
    /// @param now within a day of the first picture
    Screen(Instant epoch, Instant now) {
        this.epoch = epoch;
        lastPts = FrameRate.FPS_25.ticks90k(FrameRate.FPS_25.frameAt(Duration.between(epoch, now)));
    }

    /// Looks away, because hours of watching take long.
    void off() {
        watching = false;
    }

    void learn(String name, Renditions renditions, RenditionKey key) {
        for (Chunk chunk : renditions.index(key).chunks()) {
            byte[] packets = new byte[chunk.bytes()];
            renditions.read(key, chunk, 0, packets, 0, packets.length);
            learn(name, ChunkReader.read(FrameRate.FPS_25, chunk, packets));
        }
    }

    void learnSlate(Slate slate) {
        slate.gop(0, slate.longestFrames())
                .pictures()
                .forEach(picture -> pictures.put(picture.payload(), SLATE));
    }

    void accept(Slice slice) {
        if (watching) {
            demuxer.accept(slice.bytes(), slice.offset(), slice.length());
        }
    }

    /// What is shown at an instant of the channel's time.
    String at(Instant t) {
        return shown.getOrDefault(FrameRate.FPS_25.frameAt(Duration.between(epoch, t)), "nothing");
    }

    /// The programme of every frame in a row, with its first and last frame: `alien:0..249`, `slate x 12`.
    List<String> story() {
        List<String> runs = new ArrayList<>();
        String name = "";
        long first = 0;
        long last = 0;
        for (String picture : settled().values()) {
            String now = nameOf(picture);
            long frame = frameOf(picture);
            boolean goesOn = now.equals(name) && (now.equals(SLATE) || frame == last + 1);
            if (!goesOn) {
                add(runs, name, first, last);
                first = now.equals(SLATE) ? 1 : frame;
            }
            name = now;
            last = now.equals(SLATE) && goesOn ? last + 1 : now.equals(SLATE) ? 1 : frame;
        }
        add(runs, name, first, last);
        return runs;
    }

    /// How many frames of the channel's time have no picture.
    int holes() {
        var frames = settled();
        return (int) (frames.lastKey() - frames.firstKey() + 1 - frames.size());
    }

    /// Without the newest few, which are not sent in order.
    private NavigableMap<Long, String> settled() {
        return shown.headMap(shown.lastKey() - 8, true);
    }

    int frames() {
        return shown.size();
    }

    Instant firstPictureAt() {
        return epoch.plus(FrameRate.FPS_25.timeOf(shown.firstKey()));
    }

    private static void add(List<String> runs, String name, long first, long last) {
        if (!name.isEmpty()) {
            runs.add(
                    name.equals(SLATE)
                            ? "slate x " + last
                            : "%s:%d..%d".formatted(name, first, last));
        }
    }

    private void learn(String name, Gop gop) {
        for (Picture picture : gop.pictures()) {
            pictures.put(picture.payload(), name + ":" + picture.frame());
        }
    }

    private void see(AccessUnit unit) {
        if (unit instanceof AccessUnit.Video video) {
            lastPts = TimeStamp.unwrap(video.pts(), lastPts);
            shown.put(
                    FrameRate.FPS_25.nearestFrame(lastPts),
                    pictures.getOrDefault(video.payload(), "unknown"));
        }
    }

    private static String nameOf(String picture) {
        return picture.split(":")[0];
    }

    private static long frameOf(String picture) {
        return picture.contains(":") ? Long.parseLong(picture.split(":")[1]) : 0;
    }
}
