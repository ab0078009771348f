package tv.exstream.web.ui.channel;

import java.util.Arrays;
import java.util.List;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Plate;
import tv.exstream.web.api.GraphicsAnswer.GraphicEntry;

/// A graphic as its page, and the list of all, show it.
///
/// @param uses how many channels have it
public record GraphicShown(String name, Graphic look, TimingShown timing, int uses) {
    static GraphicShown of(GraphicEntry entry) {
        Graphic look = entry.look();
        return new GraphicShown(
                entry.name(), look, TimingShown.of(look.timing()), entry.channels().size());
    }

    /// What can be chosen.
    public static List<String> positions() {
        return WatermarkShown.positions();
    }

    public static List<String> shapes() {
        return Arrays.stream(Plate.Shape.values()).map(Plate.Shape::name).toList();
    }

    public static List<String> motions() {
        return Arrays.stream(Plate.Motion.values()).map(Plate.Motion::name).toList();
    }
}
