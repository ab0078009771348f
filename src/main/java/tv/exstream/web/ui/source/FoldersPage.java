package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.FolderView;
import tv.exstream.web.api.SettingsView;
import tv.exstream.web.ui.FolderRefused;
import tv.exstream.web.ui.Fragments;
import tv.exstream.web.ui.MediaFolders;

/// The page at `/libraries/folders`: which folders of this machine have media.
@Controller
final class FoldersPage {
    private final SettingsView settings;
    private final FolderView folders;

    FoldersPage(SettingsView settings, FolderView folders) {
        this.settings = settings;
        this.folders = folders;
    }

    /// @param path of the folder that is looked into; places to begin at when it is empty
    @GetMapping("/libraries/folders")
    String show(
            @RequestParam(defaultValue = "") String path, HttpServletRequest request, Model model)
            throws InterruptedException {
        model.addAttribute("media", MediaFolders.of(settings.all()));
        FolderRefused.fill(model, folders, path);
        return Fragments.of(request, "source/folders", "folders");
    }
}
