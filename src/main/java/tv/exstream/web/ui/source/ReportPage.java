package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tv.exstream.web.api.FindingFilter;
import tv.exstream.web.api.LibraryView;
import tv.exstream.web.ui.Fragments;

/// The page at `/libraries/{name}/report`: what the last scan of a library, or reading of a source, found.
@Controller
final class ReportPage {
    private final LibraryView libraries;

    ReportPage(LibraryView libraries) {
        this.libraries = libraries;
    }

    /// @param page from 0
    @GetMapping("/libraries/{name}/report")
    String show(
            @PathVariable String name,
            @ModelAttribute FindingFilter filter,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("report", ReportShown.of(libraries, name, filter, page));
        return Fragments.of(request, "source/report", "found");
    }
}
