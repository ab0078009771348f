package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.api.FfmpegAnswer;
import tv.exstream.web.api.FfmpegView;
import tv.exstream.web.ui.AcceleratorShown;
import tv.exstream.web.ui.Fragments;

/// The page at `/machine`: which ffmpeg works here, what hardware encodes, and what its processes do.
@Controller
final class MachinePage {
    private final FfmpegView ffmpeg;

    MachinePage(FfmpegView ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /// How often processes could not start when they should have.
    ///
    /// @param reason as in `machine.refused.REASON`
    public record Refusal(String reason, long count) {}

    @GetMapping("/machine")
    String show(HttpServletRequest request, Model model) {
        FfmpegAnswer now = ffmpeg.answer().get();
        model.addAttribute("ffmpeg", now);
        model.addAttribute("accelerators", AcceleratorShown.of(now));
        model.addAttribute("refusals", refusals(now.processes().refused()));
        return Fragments.of(request, "operate/machine", "machine");
    }

    private static List<Refusal> refusals(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Refusal(each.getKey(), each.getValue()))
                .toList();
    }
}
