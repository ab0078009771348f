package tv.exstream.config;

import java.util.List;
import java.util.Optional;
import tv.exstream.ffmpeg.Accelerator;

/// Which ffmpeg is used, and how much of the machine.
final class FfmpegSettings {
    static final Setting<String> FFMPEG =
            new Setting<>("ffmpeg.path", Kind.text(), "", "The ffmpeg program; empty finds it.");
    static final Setting<String> FFPROBE =
            new Setting<>(
                    "ffmpeg.probePath", Kind.text(), "", "The ffprobe program; empty finds it.");
    static final Setting<Integer> PROCESSES =
            new Setting<Integer>(
                            "ffmpeg.processes",
                            Kind.integer(0, 150),
                            "0",
                            "How many ffmpeg and ffprobe processes may run at once; 0 decides by"
                                    + " the number of cores.")
                    .atOnce();
    static final Setting<Integer> STARTS_PER_SECOND =
            new Setting<Integer>(
                            "ffmpeg.startsPerSecond",
                            Kind.integer(1, 1_000),
                            "5",
                            "How many ffmpeg processes may start per second, after the first ten.")
                    .atOnce();
    static final Setting<Integer> MEMORY_PERCENT =
            new Setting<Integer>(
                            "ffmpeg.memoryPercent",
                            Kind.integer(10, 100),
                            "85",
                            "While more of the memory than this percentage is in use, no process"
                                    + " starts beside another, and none for what airs later.")
                    .atOnce();
    static final Setting<Integer> SPARE_DESCRIPTORS =
            new Setting<>(
                    "ffmpeg.spareDescriptors",
                    Kind.integer(0, 100_000),
                    "100",
                    "No process starts when fewer files and sockets than this can be opened.");
    static final Setting<Optional<Accelerator>> ACCELERATOR =
            new Setting<>(
                    "ffmpeg.accelerator",
                    Kind.accelerator(),
                    "auto",
                    "What encodes pictures: auto takes the first hardware that works here, software"
                            + " takes none, nvenc, qsv, vaapi, videotoolbox, amf, v4l2 or vulkan that"
                            + " one.");
    static final Setting<Integer> ACCELERATOR_SESSIONS =
            new Setting<>(
                    "ffmpeg.acceleratorSessions",
                    Kind.integer(0, 64),
                    "0",
                    "How many programmes hardware may encode at once, the others are for the"
                            + " processor; 0 takes what such hardware usually can.");

    static final List<Setting<?>> ALL =
            List.of(
                    FFMPEG,
                    FFPROBE,
                    PROCESSES,
                    STARTS_PER_SECOND,
                    MEMORY_PERCENT,
                    SPARE_DESCRIPTORS,
                    ACCELERATOR,
                    ACCELERATOR_SESSIONS);

    private FfmpegSettings() {}

    static Config.Ffmpeg ffmpeg(Values values) {
        return new Config.Ffmpeg(values.get(FFMPEG), values.get(FFPROBE), values.get(PROCESSES));
    }

    static Config.Gate gate(Values values) {
        return new Config.Gate(
                values.get(STARTS_PER_SECOND),
                values.get(MEMORY_PERCENT),
                values.get(SPARE_DESCRIPTORS));
    }

    static Config.Hardware hardware(Values values) {
        return new Config.Hardware(values.get(ACCELERATOR), values.get(ACCELERATOR_SESSIONS));
    }
}
