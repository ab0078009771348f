package tv.exstream.schedule.classic;

import java.util.List;
import tv.exstream.collection.Selection;
import tv.exstream.expression.BreakPoints;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.FillerPreset.Clips;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// Filler as tests say it; clips come in chronological order, and breaks are between all chapters.
final class Presets {
    private Presets() {}

    static FillerPreset count(Selection clips, int count) {
        return preset(clips, new Quantity.Clips(count), "");
    }

    static FillerPreset upTo(Selection clips, int most) {
        return preset(clips, new Quantity.UpTo(most), "");
    }

    static FillerPreset pad(Selection clips, int minutes) {
        return pad(clips, minutes, "");
    }

    static FillerPreset pad(Selection clips, int minutes, String rule) {
        return preset(clips, new Quantity.PadTo(new Target.Mark(minutes)), rule);
    }

    static FillerPreset count(Selection clips, int count, String rule) {
        return preset(clips, new Quantity.Clips(count), rule);
    }

    private static FillerPreset preset(Selection clips, Quantity quantity, String rule) {
        return new FillerPreset(
                "filler",
                quantity,
                List.of(Clips.in(clips, PlaybackOrder.CHRONOLOGICAL)),
                new BreakRule.Chapters(BreakPoints.rule(rule)));
    }
}
