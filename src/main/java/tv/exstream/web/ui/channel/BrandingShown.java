package tv.exstream.web.ui.channel;

import java.util.List;
import tv.exstream.overlay.Watermarks;
import tv.exstream.web.api.GraphicsAnswer;
import tv.exstream.web.api.GraphicsAnswer.Chosen;
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

    static List<Mark> marks(WatermarksAnswer known) {
        return known.watermarks().stream()
                .map(each -> new Mark(each.name(), each.watermark().toString()))
                .toList();
    }

    static List<Graphic> graphics(GraphicsAnswer known, Chosen chosen) {
        return known.graphics().stream()
                .map(
                        each ->
                                new Graphic(
                                        each.name(),
                                        each.graphic().toString(),
                                        chosen.names().contains(each.name())))
                .toList();
    }

    /// What channels have that say nothing; with nothing in it when they have nothing.
    public Mark usual() {
        return marks.stream()
                .filter(each -> each.name().equals(Watermarks.DEFAULT))
                .findFirst()
                .orElse(new Mark(Watermarks.DEFAULT, ""));
    }

    /// Those that have other names than `default`.
    public List<Mark> others() {
        return marks.stream().filter(each -> !each.name().equals(Watermarks.DEFAULT)).toList();
    }
}
