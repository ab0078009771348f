package tv.exstream.web.ui.start;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tv.exstream.channel.Channels;
import tv.exstream.config.LiveConfig;
import tv.exstream.starter.FirstSteps;
import tv.exstream.starter.Step;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.api.FfmpegAnswer;
import tv.exstream.web.api.FfmpegView;
import tv.exstream.web.api.FolderView;
import tv.exstream.web.api.ScanView;
import tv.exstream.web.api.SettingsView;
import tv.exstream.web.api.StarterAnswer;
import tv.exstream.web.api.StarterView;
import tv.exstream.web.security.Claims;
import tv.exstream.web.ui.AcceleratorShown;
import tv.exstream.web.ui.DrawnSamples;
import tv.exstream.web.ui.FolderRefused;
import tv.exstream.web.ui.MediaFolders;

/// What each step of the first run shows. Thread-safe.
@Component
record StartSteps(
        Claims claims,
        FfmpegView ffmpeg,
        FolderView folders,
        ScanView scan,
        SettingsView settings,
        StarterView offers,
        LiveConfig live,
        Channels channels,
        BaseUrls bases) {
    /// An account may have been made elsewhere.
    FirstSteps known(FirstSteps taken) {
        return claims.wanted() || taken.state(Step.ACCOUNT).isPresent()
                ? taken
                : taken.with(Step.ACCOUNT, FirstSteps.State.DONE);
    }

    void fill(Step step, HttpServletRequest request, Model model) throws InterruptedException {
        switch (step) {
            case WELCOME -> {}
            case ACCOUNT -> model.addAttribute("claimed", !claims.wanted());
            case MACHINE -> fillMachine(model);
            case MEDIA -> fillMedia(request, model);
            case CHANNELS -> fillChannels(model);
            case WATCH -> {
                model.addAttribute("addresses", AddressesShown.of(bases.server(request)));
                model.addAttribute("channels", channels.all().size());
                model.addAttribute("guide", guide());
            }
        }
    }

    /// Where the first channel plays; the guide alone while there is none.
    private String guide() {
        return channels.all().stream()
                .filter(channel -> !channel.listing().hidden())
                .findFirst()
                .map(channel -> "./?channel=" + channel.number())
                .orElse("./");
    }

    private void fillMachine(Model model) {
        FfmpegAnswer answer = ffmpeg.answer().get();
        model.addAttribute("ffmpeg", answer);
        model.addAttribute("accelerators", AcceleratorShown.of(answer));
    }

    private void fillMedia(HttpServletRequest request, Model model) throws InterruptedException {
        String path = request.getParameter("path");
        model.addAttribute("media", MediaFolders.of(settings.all()));
        model.addAttribute("scan", scan.answer());
        model.addAttribute("drawn", DrawnSamples.count(live.now()));
        FolderRefused.fill(model, folders, path == null ? "" : path);
    }

    private void fillChannels(Model model) {
        StarterAnswer answer = offers.offered();
        model.addAttribute("items", answer.items());
        model.addAttribute("offers", answer.channels().stream().map(OfferShown::of).toList());
        model.addAttribute("scan", scan.answer());
        model.addAttribute("channels", channels.all().size());
    }
}
