package tv.exstream.schedule;

import java.time.Duration;
import tv.exstream.media.Outline;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.remark.Remark;

/// A stretch of a media item that is to be laid out.
record Clip(
        Outline item,
        Duration inPoint,
        Duration length,
        AiringKind kind,
        Presentation presentation,
        Remark reason) {
    static Duration total(Iterable<Clip> clips) {
        Duration total = Duration.ZERO;
        for (Clip clip : clips) {
            total = total.plus(clip.length());
        }
        return total;
    }
}
