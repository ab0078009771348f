package tv.exstream.web.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import tv.exstream.config.Config;
import tv.exstream.library.sample.SampleMedia;

/// How far the sample clips are that are drawn for who has named no folder.
public final class DrawnSamples {
    private DrawnSamples() {}

    /// How many there are; empty while none are being drawn.
    public static OptionalInt count(Config config) {
        Path samples = config.unfinishedSamples();
        return config.media().folders().isEmpty() && Files.isDirectory(samples)
                ? OptionalInt.of(SampleMedia.count(samples))
                : OptionalInt.empty();
    }
}
