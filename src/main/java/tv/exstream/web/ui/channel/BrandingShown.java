package tv.exstream.web.ui.channel;

import java.util.Arrays;
import java.util.List;
import tv.exstream.overlay.Position;
import tv.exstream.overlay.Watermarks;
import tv.exstream.web.api.GraphicsAnswer;
import tv.exstream.web.api.WatermarksAnswer;

/// What lies over the programmes of a channel, and what could.
///
/// @param mark the name of its watermark; `default` and `none` are names, too
public record BrandingShown(String mark, List<Mark> marks, List<Graphic> graphics) {
    public BrandingShown {
        marks = List.copyOf(marks);
        graphics = List.copyOf(graphics);
    }

    /// @param json as the interface takes it
    public record Mark(String name, String json) {}

    /// @param on whether the channel has it
    public record Graphic(String name, String json, boolean on) {}

    static BrandingShown of(
            String number, String mark, WatermarksAnswer marks, GraphicsAnswer graphics) {
        return new BrandingShown(
                mark,
                marks.watermarks().stream()
                        .map(each -> new Mark(each.name(), each.watermark().toString()))
                        .toList(),
                graphics.graphics().stream()
                        .map(
                                each ->
                                        new Graphic(
                                                each.name(),
                                                each.graphic().toString(),
                                                each.channels().contains(number)))
                        .toList());
    }

    /// What channels have that say nothing; empty when they have nothing.
    public String usual() {
        return marks.stream()
                .filter(each -> each.name().equals(Watermarks.DEFAULT))
                .map(Mark::json)
                .findFirst()
                .orElse("");
    }

    /// Those that have other names than `default`.
    public List<Mark> others() {
        return marks.stream().filter(each -> !each.name().equals(Watermarks.DEFAULT)).toList();
    }

    public List<String> positions() {
        return Arrays.stream(Position.values()).map(Position::name).toList();
    }
}
