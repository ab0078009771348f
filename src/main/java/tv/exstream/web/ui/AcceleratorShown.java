package tv.exstream.web.ui;

import java.util.List;
import java.util.Optional;
import tv.exstream.web.api.FfmpegAnswer;
import tv.exstream.web.api.FfmpegAnswer.AcceleratorEntry;
import tv.exstream.web.api.FfmpegAnswer.CodecEntry;

/// A way to encode as pages show it.
///
/// @param verdict what came of its trial, for whichever codec is the best off
/// @param active how many programmes it encodes now
/// @param sessions how many it may encode at once; 0 where only the processes are bounded
/// @param benchedSeconds for how much longer it sits out after failures; 0 when it does not
public record AcceleratorShown(
        String name,
        VerdictShown verdict,
        List<CodecShown> codecs,
        int active,
        int sessions,
        long benchedSeconds) {
    public AcceleratorShown {
        codecs = List.copyOf(codecs);
    }

    /// Whether it has something to do, or may have.
    public boolean isUsed() {
        return active > 0 || verdict.state().equals("good");
    }

    /// What came of a trial.
    ///
    /// @param key in messages
    /// @param state the same as a colour
    /// @param detail the device, or why not; may be empty
    public record VerdictShown(String key, String state, String detail) {
        private static VerdictShown of(String words, String detail) {
            return new VerdictShown(words.replace(' ', '-'), colour(words), detail);
        }

        private static String colour(String words) {
            return switch (words) {
                case "works" -> "good";
                case "failed" -> "bad";
                case "not tested" -> "busy";
                default -> "";
            };
        }
    }

    /// One codec of it.
    public record CodecShown(String codec, VerdictShown verdict) {
        private static CodecShown of(CodecEntry each) {
            return new CodecShown(each.codec(), VerdictShown.of(each.state(), each.detail()));
        }
    }

    /// Those that this ffmpeg was built for.
    public static List<AcceleratorShown> of(FfmpegAnswer ffmpeg) {
        return ffmpeg.accelerators().stream()
                .filter(each -> !each.state().equals("not built in"))
                .map(AcceleratorShown::of)
                .toList();
    }

    private static AcceleratorShown of(AcceleratorEntry each) {
        return new AcceleratorShown(
                each.name(),
                VerdictShown.of(each.state(), detail(each)),
                each.codecs().stream().map(CodecShown::of).toList(),
                each.active(),
                each.sessions(),
                each.benchedSeconds());
    }

    private static String detail(AcceleratorEntry accelerator) {
        Optional<CodecEntry> decisive =
                accelerator.codecs().stream()
                        .filter(codec -> codec.state().equals(accelerator.state()))
                        .findFirst();
        return decisive.map(CodecEntry::detail).orElse("");
    }
}
