package tv.exstream.schedule.slot;

import java.util.List;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.FillerPreset.Clips;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// Filler as tests say it: one clip at a time, in the order of their names.
final class Filler {
    private Filler() {}

    static FillerPreset of(Selection clips) {
        return of(clips, new BreakRule.Nowhere());
    }

    static FillerPreset of(Selection clips, BreakRule breaks) {
        return new FillerPreset(
                "filler",
                new Quantity.Clips(1),
                List.of(Clips.in(clips, PlaybackOrder.SEASON_EPISODE)),
                breaks);
    }
}
