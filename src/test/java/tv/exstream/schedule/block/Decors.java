package tv.exstream.schedule.block;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.collection.Selection;
import tv.exstream.expression.BreakPoints;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.FillerPreset.Clips;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Spots.Daypart;
import tv.exstream.schedule.block.Decor.Break;
import tv.exstream.schedule.block.Decor.Ending;
import tv.exstream.schedule.block.Decor.Filler;
import tv.exstream.schedule.block.Decor.Place;
import tv.exstream.schedule.cursor.PlaybackOrder;

/// Decor as tests say it; clips come in chronological order.
final class Decors {
    private Decors() {}

    static Decor filler(Selection clips, Ending ending) {
        return filler(Layer.override(new Filler(clips(clips, 1), ending)));
    }

    static Decor filler(Layer<Filler> filler) {
        return new Decor(
                Layer.inherit(), Layer.inherit(), Layer.inherit(), filler, Layer.inherit());
    }

    static Decor deadAir(Decor decor, Selection clips) {
        return new Decor(
                decor.watermarks(),
                decor.graphics(),
                decor.breaks(),
                decor.filler(),
                Layer.override(clips(clips, 1)));
    }

    static Decor watermarks(Layer<String> watermarks) {
        return new Decor(
                watermarks, Layer.inherit(), Layer.inherit(), Layer.inherit(), Layer.inherit());
    }

    /// One clip at each place.
    static Decor breaks(Selection clips, Place... places) {
        List<Break> all =
                Stream.of(places).map(place -> new Break(place, clips(clips, 1))).toList();
        return new Decor(
                Layer.inherit(),
                Layer.inherit(),
                new Layer<>(Layer.Mode.OVERRIDE, all),
                Layer.inherit(),
                Layer.inherit());
    }

    static FillerPreset clips(Selection clips, int count) {
        return new FillerPreset(
                "filler",
                new Quantity.Clips(count),
                List.of(Clips.in(clips, PlaybackOrder.CHRONOLOGICAL)),
                new BreakRule.Chapters(BreakPoints.rule("")));
    }

    static Decos standard(Decor decor) {
        return new Decos(List.of(new Deco("", "standard", decor)), List.of(), "standard");
    }

    static DecoTemplate.Range range(String from, String to, String deco) {
        return new DecoTemplate.Range(
                new Daypart(LocalTime.parse(from), LocalTime.parse(to)), deco);
    }
}
