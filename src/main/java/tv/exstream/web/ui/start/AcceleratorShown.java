package tv.exstream.web.ui.start;

import java.util.List;
import java.util.Optional;
import tv.exstream.web.api.FfmpegAnswer;
import tv.exstream.web.api.FfmpegAnswer.AcceleratorEntry;
import tv.exstream.web.api.FfmpegAnswer.CodecEntry;

/// A way to encode as the page shows it.
///
/// @param key of what came of its trial, in messages
/// @param state the same as a colour
/// @param detail the device, or why not; may be empty
public record AcceleratorShown(String name, String key, String state, String detail) {
    /// Those that this ffmpeg was built for.
    static List<AcceleratorShown> of(FfmpegAnswer ffmpeg) {
        return ffmpeg.accelerators().stream()
                .filter(each -> !each.state().equals("not built in"))
                .map(AcceleratorShown::of)
                .toList();
    }

    private static AcceleratorShown of(AcceleratorEntry each) {
        return new AcceleratorShown(
                each.name(), each.state().replace(' ', '-'), state(each.state()), detail(each));
    }

    private static String detail(AcceleratorEntry accelerator) {
        Optional<CodecEntry> decisive =
                accelerator.codecs().stream()
                        .filter(codec -> codec.state().equals(accelerator.state()))
                        .findFirst();
        return decisive.map(CodecEntry::detail).orElse("");
    }

    private static String state(String words) {
        return switch (words) {
            case "works" -> "good";
            case "failed" -> "bad";
            case "not tested" -> "busy";
            default -> "";
        };
    }
}
