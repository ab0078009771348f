package tv.exstream.config;

import java.util.List;
import java.util.stream.Stream;

/// Every setting there is, in the order of the example file. The defaults are here and nowhere else.
final class Settings {
    static final List<Setting<?>> ALL =
            Stream.of(
                            ServerSettings.ALL,
                            SecuritySettings.ALL,
                            MediaSettings.ALL,
                            FfmpegSettings.ALL,
                            RenditionSettings.ALL,
                            StreamingSettings.ALL,
                            RestartSettings.ALL,
                            LiveSettings.ALL,
                            YouTubeSettings.ALL,
                            TimelineSettings.ALL,
                            GuideSettings.ALL,
                            TunerSettings.ALL,
                            ScreenSettings.ALL)
                    .<Setting<?>>flatMap(List::stream)
                    .toList();

    private Settings() {}
}
