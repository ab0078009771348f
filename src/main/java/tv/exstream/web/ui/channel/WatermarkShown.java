package tv.exstream.web.ui.channel;

import java.util.Arrays;
import java.util.List;
import tv.exstream.overlay.Position;
import tv.exstream.overlay.Size;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.web.api.WatermarksAnswer.WatermarkEntry;

/// A watermark as its page, and the list of all, show it.
///
/// @param uses how many channels have it; those that have it because they have no other are not counted
public record WatermarkShown(String name, Watermark look, TimingShown timing, int uses) {
    static WatermarkShown of(WatermarkEntry entry) {
        Watermark look = entry.look();
        return new WatermarkShown(
                entry.name(), look, TimingShown.of(look.timing()), entry.channels().size());
    }

    /// Whether every channel has it that has no other.
    public boolean isUsual() {
        return name.equals(Watermarks.DEFAULT);
    }

    public boolean isActualSize() {
        return look.spot().size() instanceof Size.Actual;
    }

    /// Its width in percent of the frame; what people begin with where it has the size of its picture.
    public int percent() {
        return switch (look.spot().size()) {
            case Size.Width(int percent) -> percent;
            case Size.Actual() -> Size.Width.MEDIUM.percent();
        };
    }

    /// What can be chosen.
    public static List<String> positions() {
        return Arrays.stream(Position.values()).map(Position::name).toList();
    }
}
