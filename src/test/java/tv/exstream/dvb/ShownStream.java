package tv.exstream.dvb;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.mpegts.ReadUnits;
import tv.exstream.mpegts.TimeStamp;

/// What a receiver of a transport stream sees of subtitles made of [CaptionSample]s.
public final class ShownStream {
    private ShownStream() {}

    /// Every change with the seconds since `start90k`, such as `5.00 hello`; without words where they go.
    public static List<String> changes(byte[] packets, int pid, long start90k) {
        var screen = new ShownScreen();
        List<String> changes = new ArrayList<>();
        String before = "";
        for (ReadUnits.Unit unit : ReadUnits.of(packets, pid)) {
            screen.accept(unit.payload());
            if (!screen.said().equals(before)) {
                before = screen.said();
                long since = TimeStamp.difference(unit.header().pts(), TimeStamp.wrap(start90k));
                changes.add(
                        "%.2f %s".formatted(since / (double) TimeStamp.TICKS_PER_SECOND, before));
            }
        }
        return changes;
    }
}
