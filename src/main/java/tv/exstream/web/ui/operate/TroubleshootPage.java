package tv.exstream.web.ui.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import tv.exstream.channel.Channel;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.api.FfmpegView;
import tv.exstream.web.api.MediaEntry;
import tv.exstream.web.api.MediaView;
import tv.exstream.web.ui.FormatChoices;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.OptionList;
import tv.exstream.web.ui.OptionList.Choice;

/// The page at `/troubleshoot`: why a channel is dark, and what becomes of a media item.
@Controller
final class TroubleshootPage {
    /// What a person looks through.
    private static final int MOST_ITEMS = 12;

    private final TrialsSeen trials;
    private final FfmpegView ffmpeg;
    private final MediaView media;
    private final ChannelsLookedAt channels;

    TroubleshootPage(
            TrialsSeen trials, FfmpegView ffmpeg, MediaView media, ChannelsLookedAt channels) {
        this.trials = trials;
        this.ffmpeg = ffmpeg;
        this.media = media;
        this.channels = channels;
    }

    /// @param channel the number of the one that is looked at, or in whose format something is tried; `all` for those that have a trouble;
    ///     empty for none
    /// @param words what a media item is looked for by
    @GetMapping("/troubleshoot")
    String show(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            Model model) {
        Locale language = RequestContextUtils.getLocale(request);
        List<Channel> known = channels.all();
        List<Choice> all = known.stream().map(TroubleshootPage::choice).toList();
        model.addAttribute("channel", channel);
        model.addAttribute("channels", OptionList.of(all, channel));
        model.addAttribute("offered", FormatsOffered.of(known, channel));
        model.addAttribute("choices", new FormatChoices());
        model.addAttribute("all", all.size());
        model.addAttribute("looked", channels.looked(all.size()));
        model.addAttribute("found", channels.found(channel, language));
        model.addAttribute("words", words);
        model.addAttribute("items", items(words));
        model.addAttribute("trials", trials.all(language));
        model.addAttribute("accelerators", accelerators());
        return Fragments.of(request, "operate/troubleshoot", "why", "items", "formats", "trials");
    }

    private static Choice choice(Channel channel) {
        String number = channel.number().toString();
        return new Choice(number, number + " " + channel.name());
    }

    private List<MediaEntry> items(String words) {
        try {
            return words.isBlank() ? List.of() : media.first(words, MOST_ITEMS);
        } catch (ProblemException _) {
            return List.of(); // words that are no query find nothing
        }
    }

    private List<String> accelerators() {
        return ffmpeg.answer().get().accelerators().stream()
                .map(each -> each.name())
                .filter(name -> !name.equals("software"))
                .toList();
    }
}
