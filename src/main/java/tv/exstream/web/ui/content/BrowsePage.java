package tv.exstream.web.ui.content;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.MediaGroupsView;
import tv.exstream.web.api.MediaView;
import tv.exstream.web.ui.Fragments;

/// The page at `/browse`: the media there are, in pictures or as a list.
@Controller
final class BrowsePage {
    private final MediaBrowser browser;

    BrowsePage(MediaView media, MediaGroupsView groups) {
        this.browser = new MediaBrowser(media, groups);
    }

    /// @param cursor where the list goes on; what is before it is not shown
    @GetMapping("/browse")
    String show(
            MediaFilter filter,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("shape", filter.kind().shape().word());
        model.addAttribute("browse", browser.show(filter, cursor));
        return Fragments.of(request, "content/browse", "found", "more");
    }
}
