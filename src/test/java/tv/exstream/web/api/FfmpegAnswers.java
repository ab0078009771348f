package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.web.api.FfmpegAnswer.AcceleratorEntry;
import tv.exstream.web.api.FfmpegAnswer.CodecEntry;
import tv.exstream.web.api.FfmpegAnswer.FallbackEntry;
import tv.exstream.web.api.FfmpegAnswer.ProcessEntry;
import tv.exstream.web.api.FfmpegAnswer.ProcessesEntry;

/// What is known of ffmpeg, for tests.
public final class FfmpegAnswers {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private FfmpegAnswers() {}

    /// No ffmpeg at all.
    public static FfmpegAnswer missing() {
        return new FfmpegAnswer(
                "",
                "",
                Optional.of("ffmpeg is not installed"),
                List.of(),
                "auto",
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                new ProcessesEntry(4, "cores", 1, 0, 0, Map.of(), 0, List.of()));
    }

    /// A card that sits out and has been stood in for, one that is not in the machine, and a process at work.
    public static FfmpegAnswer busy(String wanted) {
        return new FfmpegAnswer(
                "7.1",
                "/usr/bin/ffmpeg",
                Optional.empty(),
                List.of("aac", "h264_nvenc"),
                wanted,
                false,
                Optional.of(NOON),
                List.of(
                        card(),
                        accelerator("qsv", "no device"),
                        accelerator("amf", "not built in")),
                List.of(new FallbackEntry(NOON, "nvenc", "<b>Saga</b>", "it ended with 1")),
                processes());
    }

    private static AcceleratorEntry card() {
        List<CodecEntry> codecs =
                List.of(
                        new CodecEntry("h264", "works", "/dev/nvidia0"),
                        new CodecEntry("hevc", "failed", "the picture comes out wrong"));
        return new AcceleratorEntry("nvenc", "works", codecs, 2, 5, 900);
    }

    private static AcceleratorEntry accelerator(String name, String state) {
        return new AcceleratorEntry(name, state, List.of(), 0, 8, 0);
    }

    private static ProcessesEntry processes() {
        return new ProcessesEntry(
                6,
                "memory",
                5,
                1,
                7,
                Map.of("fd", 0L, "capacity", 3L),
                2_500,
                List.of(new ProcessEntry(41_234, "FILL", 65, 1_000, Optional.of(1_500L), 4.3)));
    }
}
