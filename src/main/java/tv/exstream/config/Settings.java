package tv.exstream.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Every setting there is, in the order of the example file. The defaults are here and nowhere else.
final class Settings {
    static final List<Setting<?>> ALL =
            Stream.of(
                            ServerSettings.LISTENING,
                            TlsSettings.ALL,
                            ServerSettings.KEEPING,
                            SecretSettings.ALL,
                            SecuritySettings.ALL,
                            ProviderSettings.ALL,
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

    static Optional<Setting<?>> find(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /// With the question whether the setting was meant that ends in the same word; as it is when none does, or when a group is
    /// meant.
    static Remark suggested(String key, Remark wrong) {
        String word = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ALL.stream().anyMatch(setting -> setting.key().startsWith(key + "."))) {
            return wrong;
        }
        return ALL.stream()
                .map(Setting::key)
                .filter(known -> known.toLowerCase(Locale.ROOT).endsWith(word))
                .findFirst()
                .map(known -> Remark.of(Demand.DID_YOU_MEAN, wrong, known))
                .orElse(wrong);
    }
}
