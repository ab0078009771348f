package tv.exstream.web.ui.source;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.web.api.FindingFilter;
import tv.exstream.web.api.LibraryView;
import tv.exstream.web.api.SourceView;
import tv.exstream.web.ui.Fragments;

/// The page at `/libraries/{name}/report`: what the last scan of a library, or reading of a source, found.
@Controller
final class ReportPage {
    private final LibraryView libraries;
    private final SourceView sources;

    ReportPage(LibraryView libraries, SourceView sources) {
        this.libraries = libraries;
        this.sources = sources;
    }

    @GetMapping("/libraries/{name}/report")
    String show(
            @PathVariable String name,
            @ModelAttribute FindingFilter filter,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("own", own(name));
        model.addAttribute(
                "report", ReportShown.of(libraries, name, filter, AskedPage.of(request)));
        return Fragments.of(request, "source/report", "found");
    }

    /// What is no source is called by its kind, as in `sources.kind.KIND`; empty for one.
    private String own(String name) {
        boolean isSource =
                sources.all().sources().stream().anyMatch(each -> each.name().equals(name));
        return isSource ? "" : LibraryShown.kind(name);
    }
}
