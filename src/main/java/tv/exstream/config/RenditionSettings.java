package tv.exstream.config;

import java.time.Duration;
import java.util.List;

/// What is prepared, and how much of it is kept.
final class RenditionSettings {
    static final Setting<ByteSize> BUDGET =
            new Setting<ByteSize>(
                            "renditions.budget",
                            Kind.size(),
                            "100GB",
                            "How much disk prepared programmes may take.")
                    .atOnce();
    static final Setting<ByteSize> KEEP_FREE =
            new Setting<ByteSize>(
                            "renditions.keepFree",
                            Kind.size(),
                            "5GB",
                            "How much of the disk is left free in any case.")
                    .atOnce();
    static final Setting<Duration> LOOKAHEAD =
            new Setting<Duration>(
                            "renditions.lookahead",
                            TimeKinds.length(Duration.ofMinutes(1), Duration.ofDays(14)),
                            "30m",
                            "How long before it airs a programme is prepared at the latest.")
                    .atOnce();
    static final Setting<Boolean> BACKGROUND =
            new Setting<Boolean>(
                            "renditions.background",
                            Kind.flag(),
                            "true",
                            "Whether later programmes are prepared while nothing more urgent is to"
                                    + " do.")
                    .atOnce();

    static final List<Setting<?>> ALL = List.of(BUDGET, KEEP_FREE, LOOKAHEAD, BACKGROUND);

    private RenditionSettings() {}

    static Config.Renditions renditions(Values values) {
        return new Config.Renditions(
                values.get(BUDGET),
                values.get(KEEP_FREE),
                values.get(LOOKAHEAD),
                values.get(BACKGROUND));
    }
}
