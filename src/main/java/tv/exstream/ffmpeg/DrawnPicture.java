package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Title;
import tv.exstream.media.VideoFormat;

/// The picture of a media item that has none: its title over the waves of its sound.
final class DrawnPicture {
    private static final String BACKGROUND = "0x101827";
    private static final String TITLE_FILE = "title.txt";

    private final MediaItem item;
    private final VideoFormat format;
    private final Capabilities capabilities;

    DrawnPicture(MediaItem item, VideoFormat format, Capabilities capabilities) {
        this.item = item;
        this.format = format;
        this.capabilities = capabilities;
    }

    /// @param heard whether a chain gives sound under the label `heard`, which becomes `a`; else there are no waves
    List<Chain> chains(boolean heard, VideoFilter.Frames frames) {
        List<Filter> ground = new ArrayList<>();
        ground.add(new VideoFilter.Colour(format, BACKGROUND));
        capabilities
                .font()
                .filter(_ -> capabilities.drawsText())
                .map(this::title)
                .ifPresent(ground::add);
        List<Filter> end = List.of(frames, new VideoFilter.HousePixels());
        if (!heard || !capabilities.hasFilter("showwaves")) {
            ground.addAll(end);
            List<Chain> chains = new ArrayList<>();
            chains.add(new Chain(List.of(), ground, List.of("v")));
            if (heard) {
                chains.add(
                        new Chain(
                                List.of("heard"), List.of(new AudioFilter.AsItIs()), List.of("a")));
            }
            return chains;
        }
        List<Filter> over = new ArrayList<>();
        over.add(new VideoFilter.Overlay(format.height() * 5 / 8));
        over.addAll(end);
        return List.of(
                new Chain(
                        List.of("heard"), List.of(new AudioFilter.Twice()), List.of("a", "drawn")),
                new Chain(
                        List.of("drawn"), List.of(new AudioFilter.Waves(format)), List.of("waves")),
                new Chain(List.of(), ground, List.of("ground")),
                new Chain(List.of("ground", "waves"), over, List.of("v")));
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (capabilities.drawsText()) {
            texts.put(TITLE_FILE, DrawnText.wrapped(words()));
        }
        return texts;
    }

    private VideoFilter.Text title(Path font) {
        return new VideoFilter.Text(TITLE_FILE, font, format.height() / 16, "(h*3/4-th)/2");
    }

    private String words() {
        Title title = item.title();
        return title.show().isEmpty() ? title.name() : title.show() + "\n" + title.name();
    }
}
