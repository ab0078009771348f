package tv.exstream.web.ui.setting;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.exstream.web.api.SettingsAnswer;
import tv.exstream.web.api.SettingsView;
import tv.exstream.web.ui.Wording;

/// The page at `/settings`: what people can set, what holds and who says so.
@Controller
final class SettingsPage {
    private final SettingsView settings;

    SettingsPage(SettingsView settings) {
        this.settings = settings;
    }

    @GetMapping("/settings")
    String show(Model model) {
        SettingsAnswer all = settings.all();
        model.addAttribute("sections", SectionShown.of(all.settings()));
        model.addAttribute("file", all.file().path());
        model.addAttribute("version", all.file().version());
        model.addAttribute(
                "mistake",
                settings.desk()
                        .mistake()
                        .map(wrong -> Wording.of(wrong, settings.texts()))
                        .orElse(Wording.NONE));
        model.addAttribute(
                "waiting",
                all.settings().stream().map(WaitingShown::of).flatMap(Optional::stream).toList());
        return "setting/settings";
    }
}
