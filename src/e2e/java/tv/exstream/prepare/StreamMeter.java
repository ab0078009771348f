package tv.exstream.prepare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsDemuxer;

/// How far the pictures and sounds of a stream are apart, in 90 kHz ticks. Owned by one thread.
final class StreamMeter {
    private final List<Long> pictures = new ArrayList<>();
    private final List<Long> soundStarts = new ArrayList<>();
    private final List<Long> soundEnds = new ArrayList<>();
    private final long frame90k;
    private long near;
    private boolean begun;

    private StreamMeter(long frame90k) {
        this.frame90k = frame90k;
    }

    /// @param frame90k how long a picture is shown
    static StreamMeter of(byte[] stream, long frame90k) {
        var meter = new StreamMeter(frame90k);
        var demuxer = new TsDemuxer(meter::accept);
        demuxer.accept(stream, 0, stream.length);
        demuxer.finish();
        Collections.sort(meter.pictures);
        return meter;
    }

    private void accept(AccessUnit unit) {
        near = begun ? TimeStamp.unwrap(unit.pts(), near) : unit.pts();
        begun = true;
        switch (unit) {
            case AccessUnit.Video _ -> pictures.add(near);
            case AccessUnit.Audio audio -> {
                soundStarts.add(near);
                long length = audio.samples() * TimeStamp.TICKS_PER_SECOND / audio.sampleRate();
                soundEnds.add(near + length);
            }
        }
    }

    /// The longest that no new picture comes, beyond the time that each is shown.
    long longestWithoutPicture() {
        long longest = 0;
        for (int n = 1; n < pictures.size(); n++) {
            longest = Math.max(longest, pictures.get(n) - pictures.get(n - 1) - frame90k);
        }
        return longest;
    }

    /// The longest stretch inside the stream that no sound covers.
    long longestWithoutSound() {
        long longest = 0;
        for (int n = 1; n < soundStarts.size(); n++) {
            longest = Math.max(longest, soundStarts.get(n) - soundEnds.get(n - 1));
        }
        return longest;
    }

    /// How far sound and picture are apart where the stream begins, or the sound from the end where it ends.
    ///
    /// @param end90k when it should be over; may be more than 33 bits
    long skew(long end90k) {
        if (pictures.isEmpty() || soundStarts.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long begin = Math.abs(soundStarts.getFirst() - pictures.getFirst());
        long last = soundEnds.getLast();
        long end = Math.abs(last - TimeStamp.unwrap(TimeStamp.wrap(end90k), last));
        return Math.max(begin, end);
    }
}
